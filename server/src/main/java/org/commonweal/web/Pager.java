package org.commonweal.web;

import java.util.Optional;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Slice;

/// The way through a long list: back to its beginning, on to its next page.
public record Pager(Query list, boolean begun, Optional<Cursor> next) {

  public static Pager of(Query list, Form form, Slice<?> slice) {
    return new Pager(list, form.page().after().isPresent(), slice.next());
  }

  public String nextHref() {
    return next.map(cursor -> list.with("after", cursor.value()).href()).orElse("");
  }
}

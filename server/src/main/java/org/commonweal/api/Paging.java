package org.commonweal.api;

import java.util.Optional;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;

/// Which page of a list is asked for: `?cursor=&size=`. Without a cursor the first; the next cursor
/// comes with each page.
record Paging(Optional<String> cursor, Optional<Integer> size) {

  Page page() {
    Optional<Cursor> after = cursor.filter(text -> !text.isEmpty()).map(Cursor::new);
    return new Page(after, size.orElse(Page.FIRST.size()));
  }
}

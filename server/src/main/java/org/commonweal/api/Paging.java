package org.commonweal.api;

import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Cursor;

/// Which page of a list is asked for: `?cursor=&size=`. Without a cursor the first; the next cursor
/// comes with each page.
record Paging(Optional<String> cursor, Optional<Integer> size) {

  static final int MOST = 100;
  private static final int USUAL = 50;

  Optional<Cursor> after() {
    return cursor.filter(text -> !text.isEmpty()).map(Cursor::new);
  }

  int rows() {
    Checks checks = new Checks();
    int rows = size.orElse(USUAL);
    checks.range("size", rows, 1, MOST);
    checks.done();
    return rows;
  }
}

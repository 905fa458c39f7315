package org.commonweal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;

/// All rows of a list that is read in pages.
final class Whole {

  private Whole() {}

  static <T> List<T> list(Function<Page, Slice<T>> read) {
    List<T> rows = new ArrayList<>();
    Page page = new Page(Page.FIRST.after(), Page.MOST);
    while (true) {
      Slice<T> slice = read.apply(page);
      rows.addAll(slice.rows());
      if (slice.next().isEmpty()) {
        return rows;
      }
      page = new Page(slice.next(), Page.MOST);
    }
  }
}

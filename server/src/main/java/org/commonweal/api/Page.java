package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Slice;

/// One page of a list as JSON. `next` is the cursor of the page that follows, or null.
record Page<T>(List<T> rows, Optional<String> next) {

  static <S, T> Page<T> of(Slice<S> slice, Function<? super S, ? extends T> json) {
    Slice<T> page = slice.map(json);
    return new Page<>(page.rows(), page.next().map(Cursor::value));
  }
}

package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Slice;

/// One page of a list as JSON. `next` is the cursor of the page that follows, or null.
record Rows<T>(List<T> rows, Optional<String> next) {

  static <S, T> Rows<T> of(Slice<S> slice, Function<? super S, ? extends T> json) {
    Slice<T> page = slice.map(json);
    return new Rows<>(page.rows(), page.next().map(Cursor::value));
  }

  /// A list that is short enough to come whole.
  static <S, T> Rows<T> of(List<S> all, Function<? super S, ? extends T> json) {
    return new Rows<>(all.stream().<T>map(json).toList(), Optional.empty());
  }
}

package org.commonweal.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list, and where the next one begins.
public record Slice<T>(List<T> rows, Optional<Cursor> next) {

  public Slice {
    rows = List.copyOf(rows);
  }

  /// The slice of `rows` read with a limit of `size + 1`: the extra row only says that more follow.
  public static <T> Slice<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
    if (rows.size() <= size) {
      return new Slice<>(rows, Optional.empty());
    }
    List<T> page = rows.subList(0, size);
    return new Slice<>(page, Optional.of(cursor.apply(page.getLast())));
  }

  public <R> Slice<R> map(Function<? super T, ? extends R> change) {
    return new Slice<>(rows.stream().<R>map(change).toList(), next);
  }
}

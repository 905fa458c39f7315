package org.commonweal.kernel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Which part of a list is asked for: up to `size` rows behind a cursor, 1 to 100.
public record Page(Optional<Cursor> after, int size) {

  public static final int MOST = 100;
  public static final Page FIRST = new Page(Optional.empty(), 50);

  public Page {
    if (size < 1 || size > MOST) {
      throw new Refused(new InputRefusal.OutOfRange("size", 1, MOST));
    }
  }

  /// The key of the row before this page, for lists whose cursor is an id.
  public Optional<UUID> afterId() {
    return after.map(Cursor::uuid);
  }

  /// The slice of `rows` read with a limit of `size + 1`.
  public <T> Slice<T> slice(List<T> rows, Function<T, UUID> key) {
    return Slice.of(rows, size, row -> Cursor.of(key.apply(row)));
  }
}

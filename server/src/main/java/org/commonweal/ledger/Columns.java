package org.commonweal.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// Turns rows into the column arrays that `unnest` takes.
final class Columns {

  private Columns() {}

  static <T> int[] ints(List<T> rows, ToIntFunction<T> column) {
    return rows.stream().mapToInt(column).toArray();
  }

  static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
    return rows.stream().mapToLong(column).toArray();
  }

  static <T> Boolean[] flags(List<T> rows, Predicate<T> column) {
    return rows.stream().map(column::test).toArray(Boolean[]::new);
  }

  static <T> UUID[] uuids(List<T> rows, Function<T, UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  static <T> String[] texts(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}

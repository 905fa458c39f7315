package org.commonweal.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/// What became of one item in a pool: a count of a difference is positive if more was found.
record Balance(long received, long given, long used, long writtenOff, long counted, long stock) {

  /// Whether nothing came from nowhere or went there.
  boolean even() {
    return received - given - used - writtenOff + counted == stock;
  }

  /// The columns by the words above them.
  Map<String, Long> columns() {
    Map<String, Long> columns = new LinkedHashMap<>();
    columns.put("received", received);
    columns.put("given", given);
    columns.put("used", used);
    columns.put("written off", writtenOff);
    columns.put("counted", counted);
    columns.put("stock", stock);
    return columns;
  }
}

package org.commonweal.imports;

import java.util.Locale;
import java.util.Map;
import org.commonweal.kernel.Lookup;

/// One line of a file: its number and its fields by column.
record Line(long number, Map<String, String> fields) {

  Line {
    fields = Map.copyOf(fields);
  }

  String get(String column) {
    return Lookup.in(fields, column);
  }

  String lower(String column) {
    return get(column).toLowerCase(Locale.ROOT);
  }
}

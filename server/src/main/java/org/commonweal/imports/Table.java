package org.commonweal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweal.kernel.Refused;

/// The lines of a file under its columns, and the lines that do not fit under them.
final class Table {

  static final int MOST_LINES = 10_000;

  private final List<String> header;
  private final List<Line> lines = new ArrayList<>();
  private final List<BadLine> bad = new ArrayList<>();

  Table(List<String> names, List<String> columns) {
    header = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new Refused(new ImportRefusal.MissingColumn(column, String.join(", ", columns)));
      }
    }
    for (String name : header) {
      if (!columns.contains(name)) {
        throw new Refused(new ImportRefusal.UnknownColumn(name, String.join(", ", columns)));
      }
      if (header.indexOf(name) != header.lastIndexOf(name)) {
        throw new Refused(new ImportRefusal.RepeatedColumn(name));
      }
    }
  }

  void add(long number, List<String> fields) {
    if (lines.size() + bad.size() >= MOST_LINES) {
      throw new Refused(new ImportRefusal.TooManyLines(MOST_LINES));
    }
    if (fields.size() != header.size()) {
      bad.add(
          BadLine.of(number, new ImportRefusal.WrongNumberOfFields(fields.size(), header.size())));
      return;
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      byColumn.put(header.get(i), fields.get(i).strip());
    }
    lines.add(new Line(number, byColumn));
  }

  List<Line> lines() {
    return lines;
  }

  List<BadLine> bad() {
    return bad;
  }
}

package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;

/// A table of text: the first column to the left, the others to the right.
final class Columns {

  private final List<List<String>> rows = new ArrayList<>();

  Columns row(Object... cells) {
    rows.add(List.of(cells).stream().map(Object::toString).toList());
    return this;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(text.isEmpty() ? "" : "\n").append("  ").append(line(row));
    }
    return text.toString();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String padding = " ".repeat(width(column) - row.get(column).length());
      line.append(column == 0 ? "" : "  ");
      line.append(column == 0 ? row.get(column) + padding : padding + row.get(column));
    }
    return line.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}

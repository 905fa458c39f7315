package org.commonweal.imports;

import java.util.List;

/// What a file holds, and the columns it has to have.
public enum ImportKind {
  MEMBERS("name,email"),
  NEEDS("email,item,units,priority,recurrence"),
  CONTRIBUTIONS("email,item,units");

  private final String columns;

  ImportKind(String columns) {
    this.columns = columns;
  }

  public List<String> columns() {
    return List.of(columns.split(",", -1));
  }
}

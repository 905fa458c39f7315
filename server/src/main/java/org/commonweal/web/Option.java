package org.commonweal.web;

/// One value to choose, with the words for it and, where they need explaining, more of them.
public record Option(String value, String label, String help) {

  public Option(String value, String label) {
    this(value, label, "");
  }
}

package org.commonweal.statements;

/// What an account counts, as people call it: `Tomatoes`, `Apples` in `kg`, `EUR`.
///
/// `measure` is what one whole unit is called and may be empty.
public record UnitName(String name, String measure, boolean money) {

  /// `Apples (kg)`.
  public String label() {
    return measure.isEmpty() ? name : name + " (" + measure + ")";
  }
}

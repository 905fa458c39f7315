package org.commonweal.items;

/// What somebody wants to put into the catalogue.
///
/// `pack` is a decimal number of whole units, or empty if the item is given out by its smallest
/// unit.
public record NewItem(String name, ItemKind kind, String measure, int decimals, String pack) {

  public NewItem(String name) {
    this(name, ItemKind.OBJECT, "", 0, "");
  }
}

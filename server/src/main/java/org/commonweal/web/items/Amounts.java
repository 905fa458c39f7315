package org.commonweal.web.items;

import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.language.Language;

/// Quantities with the item they count, as people say them: `80 Tomatoes`, `2.5 kg Apples`.
public final class Amounts {

  private Amounts() {}

  public static String text(Language language, Item item, Quantity quantity) {
    return units(language, item, quantity) + " " + item.name();
  }

  /// The quantity where the item is named already: `80`, `2.5 kg`.
  public static String units(Language language, Item item, Quantity quantity) {
    String number = language.number(quantity);
    return item.measure().isEmpty() ? number : number + " " + item.measure();
  }
}

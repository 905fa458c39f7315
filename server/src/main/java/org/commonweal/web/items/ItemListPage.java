package org.commonweal.web.items;

import java.math.BigInteger;
import java.util.List;
import org.commonweal.items.Item;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The catalogue, found by name.
public record ItemListPage(Visit visit, Form form, List<Item> items, Pager pager)
    implements WebPage {

  public ItemListPage {
    items = List.copyOf(items);
  }

  @Override
  public String title() {
    return "Items";
  }

  /// What one unit is, and how many go together: `kg, in packs of 6`.
  public String counted(Item item) {
    String one = item.measure().isEmpty() ? "units" : item.measure();
    return item.pack().equals(BigInteger.ONE)
        ? one
        : one + ", in packs of " + visit.language().number(item.quantity(item.pack()));
  }
}

package org.commonweal.web.items;

import org.commonweal.items.Item;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The form that corrects the name of an item.
public record ItemNamePage(Visit visit, Item item, Form form) implements FormPage {

  @Override
  public String title() {
    return "Correct the name of " + item.name();
  }

  public String path() {
    return visit.path("/items/" + item.id().value() + "/name");
  }
}

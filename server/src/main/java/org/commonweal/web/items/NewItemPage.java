package org.commonweal.web.items;

import java.util.List;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form that adds an item to the catalogue.
public record NewItemPage(Visit visit, Form form) implements FormPage {

  private static final List<Option> KINDS =
      List.of(
          new Option("object", "A thing"), new Option("service", "Something done for somebody"));

  @Override
  public String title() {
    return "New item";
  }

  public List<Option> kinds() {
    return KINDS;
  }
}

package org.commonweal.web.items;

import java.util.List;
import org.commonweal.items.Need;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What everybody asks for, found by its filters.
public record AllNeedsPage(Visit visit, Form form, List<Need> needs, NeedWords words, Pager pager)
    implements WebPage {

  private static final List<Option> STATES =
      List.of(new Option("", "Still open"), new Option("all", "Open and over"));

  private static final List<Option> PRIORITIES =
      List.of(
          new Option("", "Needs and wants"),
          new Option("need", "Needs"),
          new Option("want", "Wants"));

  private static final List<Option> RECURRENCES =
      List.of(
          new Option("", "Once and again"),
          new Option("once", "Once"),
          new Option("daily", "Every day"),
          new Option("weekly", "Every week"),
          new Option("monthly", "Every month"));

  public AllNeedsPage {
    needs = List.copyOf(needs);
  }

  @Override
  public String title() {
    return "Everybody's needs";
  }

  public List<Option> states() {
    return STATES;
  }

  public List<Option> priorities() {
    return PRIORITIES;
  }

  public List<Option> recurrences() {
    return RECURRENCES;
  }
}

package org.commonweal.web.items;

import java.util.List;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form that publishes a need; `people` can be asked for, if there is anybody to choose.
public record NewNeedPage(Visit visit, Form form, Pick items, Pick people) implements FormPage {

  static final List<Option> PRIORITIES =
      List.of(
          new Option("need", "I need it"),
          new Option("want", "I would like it", "Served after the needs, where a pool says so."));

  static final List<Option> RECURRENCES =
      List.of(
          new Option("once", "Once"),
          new Option("daily", "Every day"),
          new Option("weekly", "Every week"),
          new Option("monthly", "Every month"));

  @Override
  public String title() {
    return "Publish a need";
  }

  public List<Option> priorities() {
    return PRIORITIES;
  }

  public List<Option> recurrences() {
    return RECURRENCES;
  }
}

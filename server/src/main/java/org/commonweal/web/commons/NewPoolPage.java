package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that opens a pool of one of the councils the caller acts for.
public record NewPoolPage(Visit visit, Form form, List<Option> councils, Pick items)
    implements FormPage {

  public NewPoolPage {
    councils = List.copyOf(councils);
  }

  @Override
  public String title() {
    return "Open a pool";
  }
}

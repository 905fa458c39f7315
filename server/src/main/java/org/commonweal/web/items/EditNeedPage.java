package org.commonweal.web.items;

import java.util.List;
import org.commonweal.items.Need;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form that changes what a need asks for.
public record EditNeedPage(Visit visit, Need need, Form form) implements FormPage {

  @Override
  public String title() {
    return "Change the need";
  }

  public String path(String below) {
    return visit.path("/needs/" + need.id().value() + below);
  }

  public List<Option> priorities() {
    return NewNeedPage.PRIORITIES;
  }

  public List<Option> recurrences() {
    return NewNeedPage.RECURRENCES;
  }
}

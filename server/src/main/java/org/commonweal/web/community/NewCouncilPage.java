package org.commonweal.web.community;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The form that creates a council.
public record NewCouncilPage(Visit visit, Form form) implements FormPage {

  @Override
  public String title() {
    return "New council";
  }
}

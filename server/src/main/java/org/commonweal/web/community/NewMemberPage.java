package org.commonweal.web.community;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The form that adds somebody without sign-in.
public record NewMemberPage(Visit visit, Form form) implements FormPage {

  @Override
  public String title() {
    return "Add a member without sign-in";
  }
}

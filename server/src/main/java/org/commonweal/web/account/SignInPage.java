package org.commonweal.web.account;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// The form for e-mail and password.
public record SignInPage(Form form, boolean signedOut) implements FormPage {

  @Override
  public String title() {
    return "Sign in";
  }
}

package org.commonweal.web.account;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// The form for e-mail and password; `ownerless` while nobody exists who could sign in.
public record SignInPage(Form form, boolean signedOut, boolean ownerless) implements FormPage {

  @Override
  public String title() {
    return "Sign in";
  }
}

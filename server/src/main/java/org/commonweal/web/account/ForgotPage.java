package org.commonweal.web.account;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// Asks for the e-mail address to which a link to a new password is sent, where mail can be sent.
public record ForgotPage(Form form, boolean byMail) implements FormPage {

  @Override
  public String title() {
    return "Forgot your password?";
  }
}

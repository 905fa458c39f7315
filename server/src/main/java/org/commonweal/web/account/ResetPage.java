package org.commonweal.web.account;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// Sets a new password by a one-time link.
public record ResetPage(Form form, String secret) implements FormPage {

  @Override
  public String title() {
    return "Set a new password";
  }

  /// Without the secret, so that it never ends in a log.
  @Override
  public String toString() {
    return "ResetPage";
  }
}

package org.commonweal.web.account;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// The first start: who owns this server, and the first community.
public record SetupPage(Form form) implements FormPage {

  @Override
  public String title() {
    return "Welcome to Commonweal";
  }
}

package org.commonweal.web.treasury;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What the community allows with money.
public record SettingsPage(Visit visit, Form form) implements FormPage {

  @Override
  public String title() {
    return "Settings for money";
  }
}

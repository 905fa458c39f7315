package org.commonweal.web.community;

import org.commonweal.community.Permission;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The settings of a community, to be changed by those who may and read by all members.
public record SettingsPage(Visit visit, Form form) implements FormPage {

  @Override
  public String title() {
    return "Settings";
  }

  public boolean changeable() {
    return visit.may(Permission.CHANGE_SETTINGS);
  }
}

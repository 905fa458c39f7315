package org.commonweal.web.community;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// The form that founds a community.
public record NewCommunityPage(Form form) implements FormPage {

  @Override
  public String title() {
    return "New community";
  }
}

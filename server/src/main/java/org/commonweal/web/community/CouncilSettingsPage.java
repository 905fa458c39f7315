package org.commonweal.web.community;

import org.commonweal.community.Council;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The form that changes what a council is called and takes care of.
public record CouncilSettingsPage(Visit visit, Council council, Form form) implements FormPage {

  @Override
  public String title() {
    return "Change " + council.name();
  }

  public String path(String below) {
    return CouncilManagerPages.path(visit, council.id()) + below;
  }
}

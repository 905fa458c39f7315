package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Council;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Says what closing a council does, before it is done.
public record CloseCouncilPage(Visit visit, Council council, int managers, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Close " + council.name();
  }

  public String path(String below) {
    return CouncilManagerPages.path(visit, council.id()) + below;
  }

  public List<String> effects() {
    return List.of(
        council.name() + " no longer acts, for good.",
        seats(),
        "Its name is free for another council.",
        "What it received and gave out stays on record.");
  }

  private String seats() {
    return managers == 1
        ? "Its manager loses the seat at once."
        : "Its " + visit.language().number(managers) + " managers lose their seats at once.";
  }
}

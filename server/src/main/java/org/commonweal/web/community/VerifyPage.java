package org.commonweal.web.community;

import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// Says what a verification proves, before it is run.
public record VerifyPage(Visit visit) implements WebPage {

  @Override
  public String title() {
    return "Verify the books";
  }
}

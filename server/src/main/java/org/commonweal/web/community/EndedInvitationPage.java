package org.commonweal.web.community;

import org.commonweal.web.WebPage;

/// Says that an invitation does not open, and whom to ask.
public record EndedInvitationPage() implements WebPage {

  @Override
  public String title() {
    return "This invitation does not open";
  }

  @Override
  public int status() {
    return 404;
  }
}

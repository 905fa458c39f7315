package org.commonweal.web.account;

import org.commonweal.web.WebPage;

/// Says that a link has been used or is too old, and how to get a new one.
public record EndedLinkPage() implements WebPage {

  @Override
  public String title() {
    return "This link does not open any more";
  }

  @Override
  public int status() {
    return 404;
  }
}

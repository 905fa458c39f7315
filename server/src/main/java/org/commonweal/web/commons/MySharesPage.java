package org.commonweal.web.commons;

import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the visitor received, newest first.
public record MySharesPage(Visit visit, Received received, Pager pager) implements WebPage {

  @Override
  public String title() {
    return "My shares";
  }
}

package org.commonweal.web.rounds;

import org.commonweal.web.Pager;
import org.commonweal.web.WebPage;

/// The receipt of a round: what it gave, to whom, and how to check it.
public record RoundPage(RoundView view, boolean manages, Pager pager) implements WebPage {

  @Override
  public String title() {
    return view.sentence();
  }
}

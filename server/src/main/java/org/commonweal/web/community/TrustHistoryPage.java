package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.TrustEvent;
import org.commonweal.web.Link;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What became of the trust in a member or a council, newest first.
public record TrustHistoryPage(Visit visit, Link whose, List<TrustEvent> events, Pager pager)
    implements WebPage {

  public TrustHistoryPage {
    events = List.copyOf(events);
  }

  @Override
  public String title() {
    return "Trust in " + whose.name();
  }

  /// `Gina trusts Food`, or `Maria granted 5 points: helped`.
  public String sentence(TrustEvent event) {
    return switch (event.kind()) {
      case GIVEN -> event.whoName() + " trusts " + whose.name();
      case WITHDRAWN -> event.whoName() + " took their trust back";
      case GRANTED ->
          event.whoName()
              + " granted "
              + visit.language().number(event.points())
              + (event.points() == 1 ? " point: " : " points: ")
              + event.reason();
    };
  }
}

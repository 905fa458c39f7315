package org.commonweal.web.rounds;

import java.util.Map;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.rounds.RoundsRefusal;
import org.commonweal.web.WebPage;

/// Says that a plan no longer fits, and what has changed since.
public record OutdatedPage(
    RoundView view, RoundsRefusal.PlanOutdated outdated, Map<MemberId, String> names)
    implements WebPage {

  public OutdatedPage {
    names = Map.copyOf(names);
  }

  @Override
  public String title() {
    return "The plan no longer fits";
  }

  @Override
  public int status() {
    return outdated.kind().status();
  }

  public boolean stockChanged() {
    return !outdated.stockThen().equals(outdated.stockNow());
  }

  public String name(RoundsRefusal.ClaimChange change) {
    return Lookup.in(names, new MemberId(change.recipient()));
  }
}

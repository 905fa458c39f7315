package org.commonweal.web.rounds;

import java.util.Set;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.MemberId;
import org.commonweal.web.Pager;
import org.commonweal.web.WebPage;

/// The receipt of a round: what it gave, to whom, and how to check it. Of the members it shows,
/// `returned` did not come for their share.
public record RoundPage(RoundView view, boolean manages, Set<MemberId> returned, Pager pager)
    implements WebPage {

  public RoundPage {
    returned = Set.copyOf(returned);
  }

  public boolean returned(Allocation allocation) {
    return returned.contains(new MemberId(allocation.recipient()));
  }

  @Override
  public String title() {
    return view.sentence();
  }
}

package org.commonweal.web.pots;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.pots.InPot;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The pots of a community, with what the visitor has in each.
public record PotListPage(Visit visit, PotTold told, List<InPot> pots) implements WebPage {

  public PotListPage {
    pots = List.copyOf(pots);
  }

  @Override
  public String title() {
    return "Pots and expenses";
  }

  public boolean opens() {
    return visit.may(Permission.KEEP_MONEY);
  }

  public boolean spends() {
    return visit.may(Permission.SEND_MONEY);
  }
}

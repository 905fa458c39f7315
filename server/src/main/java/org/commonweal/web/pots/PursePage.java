package org.commonweal.web.pots;

import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.Slice;
import org.commonweal.pots.HistoryLine;
import org.commonweal.pots.Pot;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What moved in a member's part of a pot, with the running balance.
public record PursePage(
    Visit visit,
    PotTold told,
    Pot pot,
    UUID member,
    String name,
    Slice<HistoryLine> lines,
    Pager pager)
    implements WebPage {

  @Override
  public String title() {
    return name + " in " + pot.name();
  }

  public List<HistoryLine> rows() {
    return lines.rows();
  }
}

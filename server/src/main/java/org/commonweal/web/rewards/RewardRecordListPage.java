package org.commonweal.web.rewards;

import java.util.List;
import org.commonweal.rewards.RewardPool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// What was collected from whom, or who got what, by date and name.
public record RewardRecordListPage(
    Visit visit, RewardPool pool, String noun, List<Line> lines, Form form, Pager pager)
    implements FormPage {

  public RewardRecordListPage {
    lines = List.copyOf(lines);
  }

  /// Somebody, when, how much, and what else there is to say.
  public record Line(String name, String day, String amount, String more) {}

  @Override
  public String title() {
    return noun.equals("collections") ? "What was collected" : "What was shared out";
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }
}

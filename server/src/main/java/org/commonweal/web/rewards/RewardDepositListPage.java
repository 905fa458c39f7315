package org.commonweal.web.rewards;

import java.util.List;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.RewardPool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// Deposits to a pool, newest first: all of them for who reads money, their own for the others.
public record RewardDepositListPage(
    Visit visit, RewardPool pool, List<Deposit> deposits, Form form, Pager pager)
    implements FormPage {

  public RewardDepositListPage {
    deposits = List.copyOf(deposits);
  }

  @Override
  public String title() {
    return "Deposits to " + pool.terms().name();
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }

  public List<Option> statuses() {
    return List.of(
        new Option("", "All"),
        new Option("pending", "Those that wait"),
        new Option("credited", "Credited"),
        new Option("rejected", "Rejected"),
        new Option("reversed", "Taken back"));
  }
}

package org.commonweal.web.rewards;

import java.util.List;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.DepositStatus;
import org.commonweal.rewards.RewardPool;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// One deposit, and what who keeps the money can do with it.
public record RewardDepositPage(
    Visit visit, RewardPool pool, Deposit deposit, List<OutsidePlace> places, Form form)
    implements FormPage {

  public RewardDepositPage {
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return told().money(pool, deposit.amount()) + " of " + deposit.memberName();
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }

  public boolean waits() {
    return deposit.status() == DepositStatus.PENDING;
  }

  public boolean credited() {
    return deposit.status() == DepositStatus.CREDITED;
  }

  public List<Option> placeOptions() {
    return options(places);
  }

  static List<Option> options(List<OutsidePlace> places) {
    return places.stream()
        .filter(OutsidePlace::open)
        .map(one -> new Option(one.id().value().toString(), one.name()))
        .toList();
  }
}

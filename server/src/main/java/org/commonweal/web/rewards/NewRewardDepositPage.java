package org.commonweal.web.rewards;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.rewards.RewardPool;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Writes a deposit down: one's own, which then waits, or anybody's, whose money has come in.
public record NewRewardDepositPage(
    Visit visit, RewardPool pool, List<Member> members, List<OutsidePlace> places, Form form)
    implements FormPage {

  public NewRewardDepositPage {
    members = List.copyOf(members);
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return told().keeps() ? "Credit a deposit" : "Submit a deposit";
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }

  public List<Option> memberOptions() {
    return members.stream()
        .map(one -> new Option(one.id().value().toString(), one.name()))
        .toList();
  }

  public List<Option> placeOptions() {
    return RewardDepositPage.options(places);
  }
}

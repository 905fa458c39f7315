package org.commonweal.web.rewards;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.rewards.Incomes;
import org.commonweal.rewards.RewardPool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The reward pools of a community, and what the reader was given by them.
public record RewardListPage(
    Visit visit, List<RewardPool> pools, List<Incomes.Income> incomes, Form form)
    implements FormPage {

  public RewardListPage {
    pools = List.copyOf(pools);
    incomes = List.copyOf(incomes);
  }

  @Override
  public String title() {
    return "Rewards";
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }

  /// Whether there is income that the reader may take out.
  public boolean withdraws() {
    return visit.may(Permission.SEND_MONEY)
        && incomes.stream().anyMatch(one -> one.income().signum() > 0);
  }

  public List<Option> currencies() {
    return incomes.stream()
        .map(one -> new Option(one.currency().code(), one.currency().code()))
        .toList();
  }
}

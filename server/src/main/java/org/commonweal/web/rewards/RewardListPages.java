package org.commonweal.web.rewards;

import org.commonweal.community.MemberId;
import org.commonweal.rewards.Incomes;
import org.commonweal.rewards.RewardPools;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The reward pools of a community, and the reader's income.
@Controller
@RequestMapping("/communities/{community}/rewards")
class RewardListPages {

  private final RewardPools pools;
  private final Incomes incomes;

  RewardListPages(RewardPools pools, Incomes incomes) {
    this.pools = pools;
    this.incomes = incomes;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    return Answer.show(
        new RewardListPage(
            visit,
            pools.list(visit.caller(), visit.id()),
            incomes.of(visit.caller(), visit.id(), visit.member().id()),
            form));
  }

  @PostMapping("/income")
  Answer withdraw(Visit visit, Form form) {
    return form.sent(
        () -> {
          MemberId me = visit.member().id();
          String amount = form.language().plain(form.text("amount"));
          incomes.withdraw(visit.caller(), visit.id(), me, form.text("currency"), amount);
          return Answer.go(visit.path("/rewards"), "It is in your wallet.");
        },
        again -> list(visit, again));
  }
}

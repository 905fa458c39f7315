package org.commonweal.web.rewards;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.rewards.Every;
import org.commonweal.rewards.Funding;
import org.commonweal.rewards.NewRewardPool;
import org.commonweal.rewards.Qualifying;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.Sharing;
import org.commonweal.treasury.Currencies;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Opens reward pools from a template, and changes them.
@Controller
@RequestMapping("/communities/{community}/rewards")
class RewardTermsPages {

  private final RewardPools pools;
  private final Currencies currencies;
  private final Membership membership;

  RewardTermsPages(RewardPools pools, Currencies currencies, Membership membership) {
    this.pools = pools;
    this.currencies = currencies;
    this.membership = membership;
  }

  @GetMapping("/new")
  Answer begin(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    String code = visit.community().currency().getCurrencyCode();
    String zone = visit.community().zone().getId();
    NewRewardPool template =
        form.has("template", "patronage")
            ? NewRewardPool.patronageRefund(code, zone)
            : NewRewardPool.globalPool(code, zone);
    return shown(visit, Optional.empty(), starting(form, template));
  }

  private Answer shown(Visit visit, Optional<RewardPool> pool, Form form) {
    return Answer.show(new RewardTermsPage(visit, pool, currencies.all(visit.id()), form));
  }

  private static Form starting(Form form, NewRewardPool terms) {
    return form.starting("name", terms.name())
        .starting("currency", terms.currency())
        .starting("rate", terms.rate())
        .starting("available", terms.available())
        .starting("income", terms.income())
        .starting("every", terms.every().code())
        .starting("day", String.valueOf(terms.day()))
        .starting("cutOff", terms.cutOff())
        .starting("zone", terms.zone())
        .starting("qualifies", terms.qualifies().code())
        .starting("funding", terms.funding().code())
        .starting("sharing", terms.sharing().code())
        .starting("since", terms.since());
  }

  @PostMapping
  Answer open(Visit visit, Form form) {
    return form.sent(
        () -> {
          RewardPool made = pools.open(visit.caller(), visit.id(), read(form));
          return Answer.go(new RewardTold(visit).path(made, ""), "The pool is open.");
        },
        again -> shown(visit, Optional.empty(), again));
  }

  private static NewRewardPool read(Form form) {
    return new NewRewardPool(
        form.text("name"),
        form.text("currency"),
        form.language().plain(form.text("rate")),
        form.language().plain(form.text("available")),
        form.language().plain(form.text("income")),
        Choice.of(form, "every", Every.values()),
        form.whole("day"),
        form.text("cutOff"),
        form.text("zone"),
        Choice.of(form, "qualifies", Qualifying.values()),
        Choice.of(form, "funding", Funding.values()),
        Choice.of(form, "sharing", Sharing.values()),
        form.text("since"));
  }

  @GetMapping("/{reward}/terms")
  Answer terms(Visit visit, @PathVariable UUID reward, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    RewardPool pool = pools.get(visit.caller(), visit.id(), new RewardPoolId(reward));
    return shown(visit, Optional.of(pool), starting(form, NewRewardPool.of(pool.terms())));
  }

  @PostMapping("/{reward}/terms")
  Answer change(Visit visit, @PathVariable UUID reward, Form form) {
    return form.sent(
        () -> {
          var id = new RewardPoolId(reward);
          RewardPool changed = pools.change(visit.caller(), visit.id(), id, read(form));
          return Answer.go(new RewardTold(visit).path(changed, ""), "The terms were changed.");
        },
        again -> terms(visit, reward, again));
  }

  @PostMapping("/{reward}/close")
  Answer close(Visit visit, @PathVariable UUID reward, Form form) {
    return form.sent(
        () -> {
          RewardPool pool = pools.close(visit.caller(), visit.id(), new RewardPoolId(reward));
          return Answer.go(new RewardTold(visit).path(pool, ""), "The pool is closed.");
        },
        again -> terms(visit, reward, again));
  }

  @PostMapping("/{reward}/reopen")
  Answer reopen(Visit visit, @PathVariable UUID reward, Form form) {
    return form.sent(
        () -> {
          RewardPool pool = pools.reopen(visit.caller(), visit.id(), new RewardPoolId(reward));
          return Answer.go(new RewardTold(visit).path(pool, ""), "The pool is open again.");
        },
        again -> terms(visit, reward, again));
  }
}

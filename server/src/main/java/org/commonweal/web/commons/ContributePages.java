package org.commonweal.web.commons;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.OfferId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Promises goods to a pool.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/contribute")
class ContributePages {

  private static final String COUNCIL = "council:";

  private final Pools pools;
  private final Contributions contributions;
  private final Membership membership;
  private final Councils councils;
  private final Picks picks;

  ContributePages(
      Pools pools,
      Contributions contributions,
      Membership membership,
      Councils councils,
      Picks picks) {
    this.pools = pools;
    this.contributions = contributions;
    this.membership = membership;
    this.councils = councils;
    this.picks = picks;
  }

  @GetMapping
  Answer offering(Visit visit, @PathVariable UUID pool, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.GIVE);
    return Answer.show(page(visit, pools.get(visit.id(), new PoolId(pool)), form));
  }

  @PostMapping
  Answer offer(Visit visit, @PathVariable UUID pool, Form form) {
    PoolId id = new PoolId(pool);
    return form.sent(
        () -> {
          OfferId offered =
              contributions
                  .offer(visit.caller(), visit.id(), id, List.of(asked(visit, form)))
                  .getFirst();
          return Answer.go(Paths.pool(visit, id, "/contributions/" + offered.value()));
        },
        again -> Answer.show(page(visit, pools.get(visit.id(), id), again)));
  }

  private static NewContribution asked(Visit visit, Form form) {
    return new NewContribution(
        giver(visit, form),
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")),
        "");
  }

  /// Oneself, a council, chosen as `council:` and its id, or another member.
  private static Holder giver(Visit visit, Form form) {
    String chosen = form.text("giver");
    if (chosen.isEmpty()) {
      return new Holder(HolderKind.MEMBER, visit.member().id().value());
    }
    return chosen.startsWith(COUNCIL)
        ? new Holder(
            HolderKind.COUNCIL,
            form.with("giver", chosen.substring(COUNCIL.length())).uuid("giver"))
        : new Holder(HolderKind.MEMBER, form.uuid("giver"));
  }

  private Pick givers(Visit visit, Form form) {
    Pick people = picks.represented(visit, form);
    List<Option> found = new ArrayList<>();
    councils
        .mine(visit.caller(), visit.id())
        .forEach(
            one -> found.add(new Option(COUNCIL + one.id().value(), "The council " + one.name())));
    found.addAll(people.options());
    return people.with(found).besides("Me, " + visit.member().name());
  }

  private ContributePage page(Visit visit, Pool pool, Form form) {
    Pick people = givers(visit, form);
    return new ContributePage(visit, pool, form, picks.items(visit, form, pool.allowed()), people);
  }
}

package org.commonweal.web.commons;

import java.util.List;
import java.util.UUID;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.items.ItemId;
import org.commonweal.sharing.OfferId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
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

  private final Pools pools;
  private final Contributions contributions;
  private final Membership membership;
  private final Picks picks;

  ContributePages(Pools pools, Contributions contributions, Membership membership, Picks picks) {
    this.pools = pools;
    this.contributions = contributions;
    this.membership = membership;
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
        form.text("giver").isEmpty() ? visit.member().id() : new MemberId(form.uuid("giver")),
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")));
  }

  private ContributePage page(Visit visit, Pool pool, Form form) {
    Pick people = picks.represented(visit, form).besides("Me, " + visit.member().name());
    return new ContributePage(visit, pool, form, picks.items(visit, form, pool.allowed()), people);
  }
}

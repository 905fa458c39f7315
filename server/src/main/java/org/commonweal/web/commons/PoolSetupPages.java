package org.commonweal.web.commons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.items.ItemId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Opens pools and changes their settings.
@Controller
@RequestMapping("/communities/{community}/pools")
class PoolSetupPages {

  private final Pools pools;
  private final Councils councils;
  private final Membership membership;
  private final Picks picks;
  private final RoundApprovals approvals;

  PoolSetupPages(
      Pools pools,
      Councils councils,
      Membership membership,
      Picks picks,
      RoundApprovals approvals) {
    this.pools = pools;
    this.councils = councils;
    this.membership = membership;
    this.picks = picks;
    this.approvals = approvals;
  }

  @GetMapping("/new")
  Answer opening(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.OPEN_POOL);
    return Answer.show(blank(visit, PoolForms.blank(form)));
  }

  @PostMapping
  Answer open(Visit visit, Form form) {
    return form.sent(
        () -> {
          CouncilId council = new CouncilId(form.uuid("council"));
          PoolSettings asked = PoolForms.asked(form);
          PoolId id = pools.open(visit.caller(), visit.id(), council, asked);
          return Answer.go(Paths.pool(visit, id, ""), asked.name().strip() + " is open.");
        },
        again -> Answer.show(blank(visit, again)));
  }

  private NewPoolPage blank(Visit visit, Form form) {
    List<Option> mine =
        councils.mine(visit.caller(), visit.id()).stream()
            .map(one -> new Option(one.id().value().toString(), one.name()))
            .toList();
    return new NewPoolPage(visit, form, mine, picks.several(visit, form, PoolForms.ticked(form)));
  }

  @GetMapping("/{pool}/settings")
  Answer changing(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = managed(visit, pool);
    return Answer.show(filled(visit, found, PoolForms.filled(form, found)));
  }

  @PostMapping("/{pool}/settings")
  Answer change(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = managed(visit, pool);
    return form.sent(
        () -> {
          pools.change(visit.caller(), visit.id(), found.id(), PoolForms.asked(form));
          return Answer.go(Paths.pool(visit, found.id(), ""), "The settings are saved.");
        },
        again -> Answer.show(filled(visit, found, again)));
  }

  private Pool managed(Visit visit, UUID id) {
    Pool pool = pools.get(visit.id(), new PoolId(id));
    membership.requireManager(visit.caller(), visit.id(), pool.council());
    return pool;
  }

  private PoolSettingsPage filled(Visit visit, Pool pool, Form form) {
    Set<ItemId> always = new LinkedHashSet<>(pool.allowed());
    always.addAll(PoolForms.ticked(form));
    return new PoolSettingsPage(
        visit,
        pool,
        form,
        picks.several(visit, form, always),
        approvals.release(visit.id(), pool.id()));
  }
}

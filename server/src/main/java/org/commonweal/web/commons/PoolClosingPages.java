package org.commonweal.web.commons;

import java.util.List;
import java.util.UUID;
import org.commonweal.commons.Approval;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolClosings;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who answers for a pool: a second manager for its rounds, another council, or nobody any more.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}")
class PoolClosingPages {

  private final Pools pools;
  private final PoolClosings closings;
  private final Councils councils;
  private final RoundApprovals approvals;
  private final Membership membership;

  PoolClosingPages(
      Pools pools,
      PoolClosings closings,
      Councils councils,
      RoundApprovals approvals,
      Membership membership) {
    this.approvals = approvals;
    this.pools = pools;
    this.closings = closings;
    this.councils = councils;
    this.membership = membership;
  }

  @GetMapping("/close")
  Answer closing(Visit visit, @PathVariable UUID pool, Form form) {
    return Answer.show(new ClosePoolPage(visit, managed(visit, pool), form));
  }

  @PostMapping("/close")
  Answer close(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = managed(visit, pool);
    return form.sent(
        () -> {
          closings.close(visit.caller(), visit.id(), found.id());
          return Answer.go(visit.path("/pools"), found.name() + " is closed.");
        },
        again -> Answer.show(new ClosePoolPage(visit, found, again)));
  }

  @GetMapping("/council")
  Answer handing(Visit visit, @PathVariable UUID pool, Form form) {
    return Answer.show(page(visit, managed(visit, pool), form));
  }

  @PostMapping("/council")
  Answer handOver(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = managed(visit, pool);
    return form.sent(
        () -> {
          var council = new CouncilId(form.uuid("council"));
          closings.handOver(visit.caller(), visit.id(), found.id(), council);
          return Answer.go(
              Paths.pool(visit, found.id(), ""), "Another council answers for the pool now.");
        },
        again -> Answer.show(page(visit, found, again)));
  }

  @PostMapping("/approval")
  Answer require(Visit visit, @PathVariable UUID pool, Form form) {
    PoolId id = new PoolId(pool);
    Approval approval = Choice.of(form, "approval", Approval.values());
    approvals.require(visit.caller(), visit.id(), id, approval);
    String done =
        switch (approval) {
          case NONE ->
              pools.get(visit.id(), id).approval() == Approval.NONE
                  ? "One manager is enough for a round."
                  : "It holds once another manager agrees.";
          case SECOND_MANAGER -> "Rounds wait for a second manager.";
        };
    return Answer.go(Paths.pool(visit, id, "/settings"), done);
  }

  private HandOverPage page(Visit visit, Pool pool, Form form) {
    List<Option> others =
        councils.mine(visit.caller(), visit.id()).stream()
            .filter(one -> !one.id().equals(pool.council()))
            .map(one -> new Option(one.id().value().toString(), one.name()))
            .toList();
    return new HandOverPage(visit, pool, form, others);
  }

  private Pool managed(Visit visit, UUID id) {
    Pool pool = pools.get(visit.id(), new PoolId(id));
    membership.requireManager(visit.caller(), visit.id(), pool.council());
    return pool;
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.Approval;
import org.commonweal.commons.Approved;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The consent of a second manager to a planned round.
@RestController
@RequestMapping(Places.COMMUNITY + "/rounds/{round}/approval")
class ApprovalEndpoint {

  private final RoundApprovals approvals;
  private final PoolRounds rounds;
  private final Pools pools;

  ApprovalEndpoint(RoundApprovals approvals, PoolRounds rounds, Pools pools) {
    this.approvals = approvals;
    this.rounds = rounds;
    this.pools = pools;
  }

  /// Whether the pool asks for it, and who gave it when, if somebody has.
  record Shown(
      Approval required,
      Optional<String> planHash,
      Optional<String> approvedBy,
      Optional<Instant> approvedAt) {

    static Shown of(Approval required, Optional<Approved> given) {
      return new Shown(
          required,
          given.map(one -> one.hash().value()),
          given.map(Approved::by),
          given.map(Approved::at));
    }
  }

  record Approving(String planHash) {}

  @GetMapping
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round) {
    Round found = rounds.visible(caller, community, new RoundId(round));
    var pool = pools.get(community, new PoolId(found.order().source()));
    return Shown.of(pool.approval(), approvals.of(community, found.id()));
  }

  /// Agrees to exactly this plan; who planned it cannot.
  @PostMapping
  Shown approve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @RequestBody Approving asked) {
    approvals.approve(caller, community, new RoundId(round), new PlanHash(asked.planHash()));
    return get(caller, community, round);
  }
}

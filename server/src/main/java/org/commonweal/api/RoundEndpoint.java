package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.FillRate;
import org.commonweal.allocation.Portion;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundWish;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.JournalId;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.commonweal.rounds.Rounds;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Rounds of a pool: previewed, planned, committed, and why everybody got what they got.
@RestController
class RoundEndpoint {

  private static final String POOL = Places.COMMUNITY + "/pools/{pool}/rounds";
  private static final String ROUND = Places.COMMUNITY + "/rounds/{round}";

  private final PoolRounds poolRounds;
  private final Pools pools;
  private final Rounds rounds;
  private final Members members;
  private final Reasoning reasoning;

  RoundEndpoint(
      PoolRounds poolRounds, Pools pools, Rounds rounds, Members members, Reasoning reasoning) {
    this.poolRounds = poolRounds;
    this.pools = pools;
    this.rounds = rounds;
    this.members = members;
    this.reasoning = reasoning;
  }

  /// The round a manager asks for: an empty `cap` leaves the pool's own, nobody in `members` means
  /// everybody who asks.
  record Order(UUID item, Strategy strategy, String cap, List<UUID> members) {

    RoundWish wish() {
      return new RoundWish(
          new ItemId(item),
          strategy,
          cap,
          members.stream().map(MemberId::new).collect(Collectors.toSet()));
    }
  }

  /// The same in a query.
  record Query(UUID item, Strategy strategy, Optional<String> cap, Optional<List<UUID>> members) {

    RoundWish wish() {
      return new Order(item, strategy, cap.orElse(""), members.orElse(List.of())).wish();
    }
  }

  /// A round, planned or committed; what comes after `paid` is null until it is committed. A large
  /// round is paid out in the background: `paid` of the `served` have got their part so far, and
  /// `finishedAt` is null until all have.
  record Shown(
      UUID id,
      UUID pool,
      UUID item,
      Strategy strategy,
      String planHash,
      Amount stock,
      Amount asked,
      Amount given,
      Amount left,
      int recipients,
      int served,
      Instant plannedAt,
      int paid,
      Optional<Instant> committedAt,
      Optional<Instant> finishedAt,
      Optional<UUID> journal,
      Optional<String> sentence) {

    static Shown of(Round round, Map<RoundId, String> told) {
      return new Shown(
          round.id().value(),
          round.order().source(),
          round.order().unit().id().value(),
          round.order().strategy(),
          round.hash().value(),
          Amount.of(round.stock()),
          Amount.of(round.asked()),
          Amount.of(round.given()),
          Amount.of(round.left()),
          round.recipients(),
          round.served(),
          round.plannedAt(),
          round.progress().paid(),
          round.committedAt(),
          round.progress().finishedAt(),
          round.journal().map(JournalId::value),
          Optional.ofNullable(told.get(round.id())));
    }
  }

  /// What one recipient asked and gets, with whole percent of it.
  record Part(UUID member, String memberName, Amount asked, Amount received, int fillRate) {}

  /// What a round would give now, and nothing written; `lowestFillRate` is null if nobody asks.
  /// `allocations` are the first hundred; those of a planned round are listed page by page.
  record Preview(
      String planHash,
      Amount given,
      Amount left,
      Optional<Integer> lowestFillRate,
      List<Part> allocations) {}

  record Commit(String planHash) {}

  /// The reason for one amount, as sentences and as the facts they are made of.
  record Why(Part allocation, List<String> sentences, List<Portion> portions) {}

  @GetMapping(POOL)
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Paging paging) {
    UUID source = pools.get(community, new PoolId(pool)).id().value();
    Slice<Round> slice = rounds.list(community, source, paging.page());
    Map<RoundId, String> told = reasoning.told(community, slice.rows());
    return Rows.of(slice, round -> Shown.of(round, told));
  }

  @GetMapping(POOL + "/preview")
  Preview preview(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Query query) {
    Plan plan = poolRounds.preview(caller, community, new PoolId(pool), query.wish());
    Unit unit = plan.order().unit();
    List<Allocation> all = plan.ration().allocations();
    return new Preview(
        plan.hash().value(),
        Amount.of(new Quantity(plan.ration().given(), unit)),
        Amount.of(new Quantity(plan.ration().left(), unit)),
        FillRate.lowest(all).map(FillRate::percent),
        parts(community, unit, all.stream().limit(Page.MOST).toList()));
  }

  @PostMapping(POOL)
  @ResponseStatus(HttpStatus.CREATED)
  Shown plan(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Order asked) {
    return shown(community, poolRounds.plan(caller, community, new PoolId(pool), asked.wish()));
  }

  @GetMapping(ROUND)
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round) {
    return shown(community, poolRounds.visible(caller, community, new RoundId(round)));
  }

  /// Gives out exactly what was planned; asking again answers the same round.
  @PostMapping(ROUND + "/commit")
  Shown commit(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @RequestBody Commit asked) {
    var hash = new PlanHash(asked.planHash());
    return shown(community, poolRounds.commit(caller, community, new RoundId(round), hash));
  }

  @GetMapping(ROUND + "/allocations")
  Rows<Part> allocations(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @ParameterObject Paging paging) {
    Round found = poolRounds.visible(caller, community, new RoundId(round));
    Slice<Allocation> slice = rounds.allocations(community, found.id(), paging.page());
    List<Part> parts = parts(community, found.order().unit(), slice.rows());
    return Rows.of(new Slice<>(parts, slice.next()), part -> part);
  }

  /// Why this amount.
  @GetMapping(ROUND + "/allocations/{member}")
  Why why(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @PathVariable UUID member) {
    Round found = poolRounds.visible(caller, community, new RoundId(round));
    Allocation allocation = rounds.allocation(community, found.id(), member);
    Part part = parts(community, found.order().unit(), List.of(allocation)).getFirst();
    return new Why(
        part,
        reasoning.sentences(community, found, allocation, part.memberName()),
        allocation.portions());
  }

  /// The frozen inputs: canonical JSON whose SHA-256 is the plan's hash.
  @GetMapping(value = ROUND + "/inputs", produces = MediaType.APPLICATION_JSON_VALUE)
  InputStreamResource inputs(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round) {
    Round found = poolRounds.visible(caller, community, new RoundId(round));
    return new InputStreamResource(() -> rounds.inputs(community, found.id()));
  }

  private Shown shown(CommunityId community, Round round) {
    return Shown.of(round, reasoning.told(community, List.of(round)));
  }

  private List<Part> parts(CommunityId community, Unit unit, List<Allocation> allocations) {
    Map<MemberId, String> names =
        members.names(
            community, allocations.stream().map(a -> new MemberId(a.recipient())).toList());
    return allocations.stream()
        .map(a ->
            new Part(
                a.recipient(),
                Lookup.in(names, new MemberId(a.recipient())),
                Amount.of(new Quantity(a.asked(), unit)),
                Amount.of(new Quantity(a.amount(), unit)),
                FillRate.of(a.amount(), a.asked()).percent()))
        .toList();
  }
}

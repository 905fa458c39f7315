package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Approval;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolClosings;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.PoolStatus;
import org.commonweal.commons.Pools;
import org.commonweal.commons.PriorityMode;
import org.commonweal.commons.Release;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.commons.Stock;
import org.commonweal.commons.StockLine;
import org.commonweal.community.Communities;
import org.commonweal.community.CouncilId;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Commons pools of a community.
@RestController
@RequestMapping(Places.COMMUNITY + "/pools")
class PoolEndpoint {

  private final Pools pools;
  private final Stock stock;
  private final PoolClosings closings;
  private final RoundApprovals approvals;
  private final Communities communities;

  PoolEndpoint(
      Pools pools,
      Stock stock,
      PoolClosings closings,
      RoundApprovals approvals,
      Communities communities) {
    this.pools = pools;
    this.stock = stock;
    this.closings = closings;
    this.approvals = approvals;
    this.communities = communities;
  }

  /// A pool; `cap` and `minimum` count whole units and are empty if there is none. `closedAt` is
  /// null while it is open.
  record Shown(
      UUID id,
      UUID council,
      String councilName,
      String name,
      String description,
      String location,
      String cap,
      String minimum,
      PriorityMode priority,
      Strategy strategy,
      List<UUID> allowed,
      Approval approval,
      Instant openedAt,
      Optional<Instant> closedAt) {

    static Shown of(Pool pool) {
      return new Shown(
          pool.id().value(),
          pool.council().value(),
          pool.councilName(),
          pool.name(),
          pool.description(),
          pool.location(),
          text(pool.cap()),
          text(pool.minimum()),
          pool.priority(),
          pool.strategy(),
          pool.allowed().stream().map(ItemId::value).sorted().toList(),
          pool.approval(),
          pool.openedAt(),
          pool.closedAt());
    }

    private static String text(OptionalLong count) {
      return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }
  }

  /// The settings of a pool; no `allowed` items means any item of the community.
  record Settings(
      String name,
      String description,
      String location,
      String cap,
      String minimum,
      PriorityMode priority,
      Strategy strategy,
      List<UUID> allowed) {

    PoolSettings asked() {
      return new PoolSettings(
          name,
          description,
          location,
          cap,
          minimum,
          priority,
          strategy,
          allowed.stream().map(ItemId::new).collect(Collectors.toSet()));
    }
  }

  record New(UUID council, Settings settings) {}

  /// How much of one item is in stock, and beside that set aside for those who ask for it.
  record Line(UUID item, String itemName, Amount quantity, Amount aside) {

    static Line of(StockLine line) {
      return new Line(
          line.item().id().value(),
          line.item().name(),
          Amount.of(line.quantity()),
          Amount.of(line.aside()));
    }
  }

  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @RequestParam Optional<UUID> council,
      @RequestParam Optional<PoolStatus> status,
      @ParameterObject Paging paging) {
    return Rows.of(
        pools.list(
            community, council.map(CouncilId::new), status.orElse(PoolStatus.OPEN), paging.page()),
        Shown::of);
  }

  @PostMapping
  ResponseEntity<Shown> open(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    PoolId id =
        pools.open(caller, community, new CouncilId(asked.council()), asked.settings().asked());
    UUID uid = communities.get(community).uid();
    return Places.created(Places.of(uid, "pools", id.value()), get(community, id.value()));
  }

  @GetMapping("/{pool}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID pool) {
    return Shown.of(pools.get(community, new PoolId(pool)));
  }

  @PutMapping("/{pool}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Settings asked) {
    pools.change(caller, community, new PoolId(pool), asked.asked());
    return get(community, pool);
  }

  /// Closes a pool without stock and without promised goods.
  @DeleteMapping("/{pool}")
  Shown close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool) {
    closings.close(caller, community, new PoolId(pool));
    return get(community, pool);
  }

  record Owner(UUID council) {}

  /// Makes another council answer for a pool; the caller acts for both.
  @PutMapping("/{pool}/council")
  Shown handOver(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Owner asked) {
    closings.handOver(caller, community, new PoolId(pool), new CouncilId(asked.council()));
    return get(community, pool);
  }

  record Consent(Approval approval) {}

  /// Says whether rounds of the pool take a second manager's consent; that they do not any more
  /// holds once a second manager has said it too.
  @PutMapping("/{pool}/approval")
  Shown require(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Consent asked) {
    approvals.require(caller, community, new PoolId(pool), asked.approval());
    return get(community, pool);
  }

  /// Whether rounds of a pool take a second manager's consent, and who asked when that they do not
  /// any more, if that waits for another manager.
  record Rule(
      Approval approval, Optional<String> releaseAskedBy, Optional<Instant> releaseAskedAt) {}

  @GetMapping("/{pool}/approval")
  Rule rule(@PathVariable CommunityId community, @PathVariable UUID pool) {
    Pool found = pools.get(community, new PoolId(pool));
    Optional<Release> asked = approvals.release(community, found.id());
    return new Rule(found.approval(), asked.map(Release::byName), asked.map(Release::at));
  }

  @GetMapping("/{pool}/stock")
  Rows<Line> stock(@PathVariable CommunityId community, @PathVariable UUID pool) {
    PoolId id = pools.get(community, new PoolId(pool)).id();
    return Rows.of(stock.of(community, id), Line::of);
  }
}

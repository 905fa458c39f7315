package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.Gifts;
import org.commonweal.commons.NewGift;
import org.commonweal.commons.PoolId;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.sharing.Share;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.ShareId;
import org.commonweal.sharing.Shares;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What people received from pools, and giving out by hand.
@RestController
class ShareEndpoint {

  private final Shares shares;
  private final Gifts gifts;
  private final Communities communities;

  ShareEndpoint(Shares shares, Gifts gifts, Communities communities) {
    this.shares = shares;
    this.gifts = gifts;
    this.communities = communities;
  }

  /// A share; `pool` is null if a member or council gave it directly, `round` if it was given by
  /// hand or asked for, `returnedAt` unless nobody collected it and it went back into the stock.
  record Shown(
      UUID id,
      Optional<UUID> pool,
      UUID giver,
      String giverName,
      UUID receiver,
      String receiverName,
      UUID item,
      String itemName,
      Amount units,
      Optional<UUID> round,
      Instant givenAt,
      Optional<Instant> returnedAt) {

    static Shown of(Share share) {
      return new Shown(
          share.id().value(),
          share.pool(),
          share.giver().id(),
          share.giverName(),
          share.receiver().value(),
          share.receiverName(),
          share.item().id().value(),
          share.item().name(),
          Amount.of(share.units()),
          share.round(),
          share.givenAt(),
          share.returnedAt());
    }
  }

  /// What a manager hands to one member; `units` is a decimal number of whole units in text.
  record New(UUID receiver, UUID item, String units) {

    NewGift asked() {
      return new NewGift(new MemberId(receiver), new ItemId(item), units);
    }
  }

  /// Which shares: of a receiver, from a pool, in a round.
  record Filter(Optional<UUID> receiver, Optional<UUID> pool, Optional<UUID> round) {

    ShareFilter asked() {
      return new ShareFilter(receiver.map(MemberId::new), pool, round);
    }
  }

  @GetMapping(Places.COMMUNITY + "/shares")
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(shares.list(community, filter.asked(), paging.page()), Shown::of);
  }

  @GetMapping(Places.COMMUNITY + "/shares/{share}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID share) {
    return Shown.of(shares.get(community, new ShareId(share)));
  }

  @PostMapping(Places.COMMUNITY + "/pools/{pool}/shares")
  ResponseEntity<Shown> give(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody New asked) {
    ShareId id = gifts.give(caller, community, new PoolId(pool), asked.asked());
    UUID uid = communities.get(community).uid();
    return Places.created(Places.of(uid, "shares", id.value()), get(community, id.value()));
  }
}

package org.commonweal.api;

import java.util.UUID;
import org.commonweal.commons.HandOuts;
import org.commonweal.commons.NewHandOut;
import org.commonweal.commons.PoolId;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What pools offer to everybody. Requests, decisions and the end are those of any offer.
@RestController
class HandOutEndpoint {

  private final HandOuts handOuts;
  private final Offers offers;
  private final Communities communities;

  HandOutEndpoint(HandOuts handOuts, Offers offers, Communities communities) {
    this.handOuts = handOuts;
    this.offers = offers;
    this.communities = communities;
  }

  /// What a manager offers to everybody; `units` is a decimal number of whole units in text.
  record New(UUID item, String units, String note) {

    NewHandOut asked() {
      return new NewHandOut(new ItemId(item), units, note);
    }
  }

  /// Sets some of the stock aside and offers it to everybody.
  @PostMapping(Places.COMMUNITY + "/pools/{pool}/hand-outs")
  ResponseEntity<OfferEndpoint.Shown> offer(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody New asked) {
    OfferId id = handOuts.offer(caller, community, new PoolId(pool), asked.asked());
    UUID uid = communities.get(community).uid();
    return Places.created(
        Places.of(uid, "offers", id.value()), OfferEndpoint.Shown.of(offers.get(community, id)));
  }
}

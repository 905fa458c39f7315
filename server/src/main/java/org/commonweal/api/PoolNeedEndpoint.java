package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolNeed;
import org.commonweal.commons.PoolNeeds;
import org.commonweal.identity.Caller;
import org.commonweal.items.Asked;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is needed of the items that a pool takes, for the managers of its council.
@RestController
@RequestMapping(Places.COMMUNITY + "/pools/{pool}/needs")
class PoolNeedEndpoint {

  private final PoolNeeds needs;

  PoolNeedEndpoint(PoolNeeds needs) {
    this.needs = needs;
  }

  /// What people ask of one item in the current periods, what is in stock, what that lacks, and
  /// what councils ask beside that, which no round serves.
  record Shown(
      UUID item,
      String itemName,
      int people,
      Amount needed,
      Amount wanted,
      Amount stock,
      Amount shortfall,
      List<Part> parts,
      int councils,
      Amount askedByCouncils) {

    static Shown of(PoolNeed need) {
      Asked asked = need.asked();
      return new Shown(
          asked.item().id().value(),
          asked.item().name(),
          asked.people(),
          Amount.of(asked.of(Priority.NEED)),
          Amount.of(asked.of(Priority.WANT)),
          Amount.of(need.stock()),
          Amount.of(need.shortfall()),
          asked.parts().stream().map(Part::of).toList(),
          asked.councils(),
          Amount.of(asked.askedByCouncils()));
    }
  }

  record Part(Priority priority, Recurrence recurrence, Amount units) {

    static Part of(Asked.Part part) {
      return new Part(part.priority(), part.recurrence(), Amount.of(part.units()));
    }
  }

  /// Items whose names hold `text`, with one priority or recurrence or with all; with `lacking`
  /// only those of which people ask for more than is in stock.
  record Query(
      Optional<String> text,
      Optional<Priority> priority,
      Optional<Recurrence> recurrence,
      Optional<Boolean> lacking) {

    PoolNeeds.Wanted wanted() {
      return new PoolNeeds.Wanted(
          text.orElse("").strip(), priority, recurrence, lacking.orElse(false));
    }
  }

  /// By the item's name.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Query query,
      @ParameterObject Paging paging) {
    return Rows.of(
        needs.list(caller, community, new PoolId(pool), query.wanted(), paging.page()), Shown::of);
  }
}

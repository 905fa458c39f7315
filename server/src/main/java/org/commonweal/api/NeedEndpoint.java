package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.Demand;
import org.commonweal.items.ItemId;
import org.commonweal.items.Need;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.NeedId;
import org.commonweal.items.NeedStatus;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who needs what in a community.
@RestController
@RequestMapping(Places.COMMUNITY + "/needs")
class NeedEndpoint {

  private final Needs needs;

  NeedEndpoint(Needs needs) {
    this.needs = needs;
  }

  /// A need; `received` and `open` are those of the current period.
  record Shown(
      UUID id,
      UUID member,
      String memberName,
      UUID item,
      String itemName,
      Priority priority,
      Recurrence recurrence,
      Amount units,
      Amount received,
      Amount open,
      NeedStatus status,
      Instant publishedAt) {

    static Shown of(Need need) {
      return new Shown(
          need.id().value(),
          need.member().value(),
          need.memberName(),
          need.item().id().value(),
          need.item().name(),
          need.priority(),
          need.recurrence(),
          Amount.of(need.units()),
          Amount.of(need.received()),
          Amount.of(need.open()),
          need.status(),
          need.publishedAt());
    }
  }

  /// What a member asks for; `units` is a decimal number of whole units in text.
  record New(UUID member, UUID item, String units, Priority priority, Recurrence recurrence) {

    NewNeed asked() {
      return new NewNeed(new MemberId(member), new ItemId(item), units, priority, recurrence);
    }
  }

  /// Needs to publish together, all of them or none.
  record NewNeeds(List<New> needs) {}

  record Published(List<UUID> needs) {}

  /// What the community asks of one item.
  record Sum(UUID item, String itemName, int people, Amount needed, Amount wanted) {

    static Sum of(Demand demand) {
      return new Sum(
          demand.item().id().value(),
          demand.item().name(),
          demand.people(),
          Amount.of(demand.needed()),
          Amount.of(demand.wanted()));
    }
  }

  /// Which needs: of a member, of an item, only those still open.
  record Filter(Optional<UUID> member, Optional<UUID> item, Optional<Boolean> open) {

    NeedFilter asked() {
      return new NeedFilter(member.map(MemberId::new), item.map(ItemId::new), open.orElse(false));
    }
  }

  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(needs.list(community, filter.asked(), paging.page()), Shown::of);
  }

  /// What the community asks of each item at the moment.
  @GetMapping("/by-item")
  Rows<Sum> byItem(@PathVariable CommunityId community) {
    return Rows.of(needs.demand(community), Sum::of);
  }

  @GetMapping("/{need}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID need) {
    return Shown.of(needs.get(community, new NeedId(need)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Published publish(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody NewNeeds asked) {
    List<NewNeed> set = asked.needs().stream().map(New::asked).toList();
    return new Published(
        needs.publish(caller, community, set).stream().map(NeedId::value).toList());
  }

  @DeleteMapping("/{need}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID need) {
    needs.withdraw(caller, community, new NeedId(need));
  }
}

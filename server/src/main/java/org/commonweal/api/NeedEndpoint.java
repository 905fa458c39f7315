package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.Asker;
import org.commonweal.items.Demand;
import org.commonweal.items.ItemId;
import org.commonweal.items.Need;
import org.commonweal.items.NeedChanges;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.NeedId;
import org.commonweal.items.NeedStatus;
import org.commonweal.items.NeedTerms;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.items.Shortfall;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who needs what in a community.
@RestController
@RequestMapping(Places.COMMUNITY)
class NeedEndpoint {

  private final Needs needs;
  private final NeedChanges changes;

  NeedEndpoint(Needs needs, NeedChanges changes) {
    this.needs = needs;
    this.changes = changes;
  }

  /// A need of a member or a council; `received` and `open` are those of the current period.
  record Shown(
      UUID id,
      Optional<UUID> member,
      Optional<UUID> council,
      String askerName,
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
          need.asker().person().map(MemberId::value),
          need.asker().group().map(CouncilId::value),
          need.askerName(),
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

  /// What a council asks for; `units` is a decimal number of whole units in text.
  record NewOfCouncil(UUID item, String units, Priority priority, Recurrence recurrence) {

    NewNeed asked(UUID council) {
      var asker = new Asker.Group(new CouncilId(council));
      return new NewNeed(asker, new ItemId(item), units, priority, recurrence);
    }
  }

  /// Needs of a council to publish together, all of them or none.
  record NewNeedsOfCouncil(List<NewOfCouncil> needs) {}

  /// What a need asks for from now on.
  record Change(String units, Priority priority, Recurrence recurrence) {}

  record Receiving(String units) {}

  /// What a recurring need missed in a period that is over; `period` is its first day.
  record Missed(
      LocalDate period, Recurrence recurrence, Amount units, Amount received, Amount missed) {

    static Missed of(Shortfall shortfall) {
      return new Missed(
          shortfall.period(),
          shortfall.recurrence(),
          Amount.of(shortfall.units()),
          Amount.of(shortfall.received()),
          Amount.of(shortfall.missed()));
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

  /// Which needs: of a member or a council, of an item, of a priority and recurrence, only those
  /// still open, with a text in the item's name.
  record Filter(
      Optional<UUID> member,
      Optional<UUID> council,
      Optional<UUID> item,
      Optional<Priority> priority,
      Optional<Recurrence> recurrence,
      Optional<Boolean> open,
      Optional<String> text) {

    NeedFilter asked() {
      return new NeedFilter(
          Stream.concat(member.stream(), council.stream()).collect(Collectors.toSet()),
          item.map(ItemId::new),
          priority,
          recurrence,
          open.orElse(false),
          text.orElse(""));
    }
  }

  @GetMapping("/needs")
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(needs.list(community, filter.asked(), paging.page()), Shown::of);
  }

  /// What the community asks of each item at the moment.
  @GetMapping("/needs/by-item")
  Rows<Sum> byItem(@PathVariable CommunityId community) {
    return Rows.of(needs.demand(community), Sum::of);
  }

  @GetMapping("/needs/{need}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID need) {
    return Shown.of(needs.get(community, new NeedId(need)));
  }

  @PostMapping("/needs")
  @ResponseStatus(HttpStatus.CREATED)
  Published publish(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody NewNeeds asked) {
    List<NewNeed> set = asked.needs().stream().map(New::asked).toList();
    return new Published(
        needs.publish(caller, community, set).stream().map(NeedId::value).toList());
  }

  /// Publishes what a council needs, for its managers.
  @PostMapping("/councils/{council}/needs")
  @ResponseStatus(HttpStatus.CREATED)
  Published publishForCouncil(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @RequestBody NewNeedsOfCouncil asked) {
    List<NewNeed> set = asked.needs().stream().map(one -> one.asked(council)).toList();
    return new Published(
        needs.publish(caller, community, set).stream().map(NeedId::value).toList());
  }

  /// Changes what is asked for; what came in the current period stays.
  @PutMapping("/needs/{need}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID need,
      @RequestBody Change asked) {
    var terms = new NeedTerms(asked.units(), asked.priority(), asked.recurrence());
    changes.change(caller, community, new NeedId(need), terms);
    return get(community, need);
  }

  /// Some of it came, from wherever; the rest stays open.
  @PostMapping("/needs/{need}/receive")
  Shown receive(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID need,
      @RequestBody Receiving asked) {
    changes.receive(caller, community, new NeedId(need), asked.units());
    return get(community, need);
  }

  /// What a recurring need missed in periods that are over, the latest first.
  @GetMapping("/needs/{need}/shortfalls")
  Rows<Missed> shortfalls(
      @PathVariable CommunityId community,
      @PathVariable UUID need,
      @ParameterObject Paging paging) {
    NeedId id = needs.get(community, new NeedId(need)).id();
    return Rows.of(changes.shortfalls(community, id, paging.page()), Missed::of);
  }

  @DeleteMapping("/needs/{need}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID need) {
    needs.withdraw(caller, community, new NeedId(need));
  }
}

package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.identity.RequestId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.MoneyBook;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementFilter;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.Movements;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.Outcome;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Reversals;
import org.commonweal.treasury.TreasuryRefusal;
import org.commonweal.treasury.Way;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Money that moves: top-ups into wallets, withdrawals out of them, transfers between members.
@RestController
@RequestMapping(Places.COMMUNITY)
class MovementEndpoint {

  private static final String KIND = "/{kind:top-ups|withdrawals|transfers}";

  /// The kinds of movement, as addresses name them.
  enum Noun {
    TOP_UPS,
    WITHDRAWALS,
    TRANSFERS;

    MovementKind kind() {
      return switch (this) {
        case TOP_UPS -> MovementKind.TOP_UP;
        case WITHDRAWALS -> MovementKind.WITHDRAWAL;
        case TRANSFERS -> MovementKind.TRANSFER;
      };
    }
  }

  private final Movements movements;
  private final MoneyBook book;
  private final Reversals reversals;
  private final Communities communities;

  MovementEndpoint(
      Movements movements, MoneyBook book, Reversals reversals, Communities communities) {
    this.movements = movements;
    this.book = book;
    this.reversals = reversals;
    this.communities = communities;
  }

  /// A top-up. Texts may be empty: no `effective` means today, `pair` and `rate` come together.
  record TopUp(
      UUID member,
      UUID place,
      String amount,
      String currency,
      String effective,
      String pair,
      String rate,
      String reference,
      String note) {

    NewMovement asked() {
      boolean bought = !pair.isBlank() || !rate.isBlank();
      return new NewMovement(
          new Way.TopUp(new MemberId(member), new PlaceId(place)),
          amount,
          currency,
          Day.ifAny("effective", effective),
          bought ? Optional.of(new NewRate(pair, rate)) : Optional.empty(),
          reference,
          note);
    }
  }

  /// A withdrawal. Texts may be empty; no `effective` means today.
  record Withdrawal(
      UUID member,
      UUID place,
      String amount,
      String currency,
      String effective,
      String reference,
      String note) {

    NewMovement asked() {
      return new NewMovement(
          new Way.Withdrawal(new MemberId(member), new PlaceId(place)),
          amount,
          currency,
          Day.ifAny("effective", effective),
          Optional.empty(),
          reference,
          note);
    }
  }

  /// What the caller sends from the own wallet.
  record Transfer(UUID receiver, String amount, String currency, String note) {

    NewMovement asked() {
      var way = new Way.Transfer(new MemberId(receiver));
      return new NewMovement(way, amount, currency, Optional.empty(), Optional.empty(), "", note);
    }
  }

  /// Top-ups to record together: `each-alone`, or `all-or-none`.
  record Together(org.commonweal.treasury.Together together, List<TopUp> topUps) {}

  /// What became of one of them, in their order: its id, or why not.
  record Recorded(Optional<UUID> topUp, List<Fault> errors) {

    static Recorded of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Recorded(MovementId(UUID id)) -> new Recorded(Optional.of(id), List.of());
        case Outcome.Declined declined ->
            new Recorded(Optional.empty(), Fault.of(declined.refusals()));
      };
    }
  }

  /// Why something is undone.
  record Reason(String reason) {}

  /// Which movements: of one member, at one place, from one day to another.
  record Filter(
      Optional<UUID> member, Optional<UUID> place, Optional<String> from, Optional<String> to) {

    MovementFilter of(Noun noun) {
      return new MovementFilter(
          Optional.of(noun.kind()),
          member.map(MemberId::new),
          place.map(PlaceId::new),
          Day.ifAny("from", from.orElse("")),
          Day.ifAny("to", to.orElse("")),
          Optional.empty());
    }
  }

  @PostMapping("/top-ups")
  ResponseEntity<MovementShown> topUp(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody TopUp asked,
      RequestId request) {
    return moved(caller, community, request, asked.asked());
  }

  @PostMapping("/withdrawals")
  ResponseEntity<MovementShown> withdraw(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Withdrawal asked,
      RequestId request) {
    return moved(caller, community, request, asked.asked());
  }

  @PostMapping("/transfers")
  ResponseEntity<MovementShown> send(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Transfer asked,
      RequestId request) {
    return moved(caller, community, request, asked.asked());
  }

  private ResponseEntity<MovementShown> moved(
      Caller caller, CommunityId community, RequestId request, NewMovement asked) {
    MovementId id = movements.move(caller, community, new MovementId(request.value()), asked);
    MovementShown made = MovementShown.of(book.get(caller, community, id));
    String noun = asked.way().kind().noun();
    return Places.created(Places.of(communities.get(community).uid(), noun, made.id()), made);
  }

  /// Records many, up to 500.
  @PostMapping("/top-ups/together")
  Rows<Recorded> recordTogether(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Together asked) {
    List<NewMovement> set = asked.topUps().stream().map(TopUp::asked).toList();
    return Rows.of(movements.record(caller, community, set, asked.together()), Recorded::of);
  }

  /// Newest first.
  @GetMapping(KIND)
  Rows<MovementShown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable Noun kind,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(book.list(caller, community, filter.of(kind), paging.page()), MovementShown::of);
  }

  @GetMapping(KIND + "/{movement}")
  MovementShown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable Noun kind,
      @PathVariable UUID movement) {
    return MovementShown.of(find(caller, community, kind, movement));
  }

  /// Undoes it, as of today.
  @PostMapping(KIND + "/{movement}/reverse")
  MovementShown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable Noun kind,
      @PathVariable UUID movement,
      @RequestBody Reason asked) {
    Movement found = find(caller, community, kind, movement);
    return MovementShown.of(reversals.reverse(caller, community, found.id(), asked.reason()));
  }

  /// What the caller may see and what is of this kind.
  private Movement find(Caller caller, CommunityId community, Noun noun, UUID id) {
    return Optional.of(book.get(caller, community, new MovementId(id)))
        .filter(found -> found.kind() == noun.kind())
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchMovement()));
  }
}

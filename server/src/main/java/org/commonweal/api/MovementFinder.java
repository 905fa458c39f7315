package org.commonweal.api;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.MoneyBook;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementFilter;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Reversals;
import org.commonweal.treasury.TreasuryRefusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Finds movements of one kind, and undoes them.
@Component
class MovementFinder {

  private final MoneyBook book;
  private final Reversals reversals;
  private final Communities communities;

  MovementFinder(MoneyBook book, Reversals reversals, Communities communities) {
    this.book = book;
    this.reversals = reversals;
    this.communities = communities;
  }

  /// Which movements: of one member, at one place, from one day to another.
  record Filter(
      Optional<UUID> member, Optional<UUID> place, Optional<String> from, Optional<String> to) {

    MovementFilter of(MovementKind kind) {
      return new MovementFilter(
          Optional.of(kind),
          member.map(MemberId::new),
          place.map(PlaceId::new),
          Day.read("from", from.orElse("")),
          Day.read("to", to.orElse("")));
    }
  }

  /// Why something is undone.
  record Reason(String reason) {}

  /// Newest first.
  Rows<MovementShown> list(
      Caller caller, CommunityId community, MovementFilter filter, Paging paging) {
    return Rows.of(book.list(caller, community, filter, paging.page()), MovementShown::of);
  }

  MovementShown get(Caller caller, CommunityId community, MovementKind kind, UUID id) {
    return MovementShown.of(find(caller, community, kind, id));
  }

  /// Undone is what the caller may see and what is of this kind.
  MovementShown reverse(Caller caller, CommunityId community, Movement movement, Reason asked) {
    return MovementShown.of(reversals.reverse(caller, community, movement.id(), asked.reason()));
  }

  Movement find(Caller caller, CommunityId community, MovementKind kind, UUID id) {
    return Optional.of(book.get(caller, community, new MovementId(id)))
        .filter(found -> found.kind() == kind)
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchMovement()));
  }

  ResponseEntity<MovementShown> created(
      Caller caller, CommunityId community, String noun, MovementId id) {
    MovementShown made = MovementShown.of(book.get(caller, community, id));
    return Places.created(Places.of(communities.get(community).uid(), noun, made.id()), made);
  }
}

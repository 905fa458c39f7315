package org.commonweal.treasury;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.community.Communities;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes movements: the reversal stands beside what it undoes, and nothing is deleted.
@Service
public class Reversals {

  private final MovementStore store;
  private final PlaceStore places;
  private final Membership membership;
  private final Communities communities;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Reversals(
      MovementStore store,
      PlaceStore places,
      Membership membership,
      Communities communities,
      Ledger ledger,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.places = places;
    this.membership = membership;
    this.communities = communities;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Undoes a movement as of today, if the money is still where it went.
  @Transactional
  public Movement reverse(Caller caller, CommunityId community, MovementId id, String reason) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    String why = reason(reason);
    Movement movement = get(community, id);
    if (movement.undone().isPresent()) {
      throw new Refused(new TreasuryRefusal.UndoneAlready());
    }
    var by = new MovementId(ids.next());
    LocalDate today = LocalDate.ofInstant(clock.instant(), communities.get(community).zone());
    Journal journal =
        ledger.reversal(community, id.journal(), by.journal(), Wish.author(caller, member), today);
    movement.place().ifPresent(place -> places.keepOpen(community, List.of(place.id())));
    post(community, movement, journal.noted(why));
    var undoing = new MovementStore.Undoing(by, caller.person());
    store.undone(community, id, undoing, clock.instant());
    events.publishEvent(new TreasuryEvent.Undone(community, told(movement, caller)));
    return get(community, id);
  }

  private static TreasuryEvent.Move told(Movement movement, Caller caller) {
    return new TreasuryEvent.Move(
        movement.id(),
        movement.kind(),
        movement.member(),
        movement.receiver().map(Movement.Party::member),
        movement.currency().told(movement.amount()),
        caller.person());
  }

  private Movement get(CommunityId community, MovementId id) {
    return store
        .find(community, id)
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchMovement()));
  }

  private static String reason(String text) {
    var checks = new Checks();
    String reason = checks.text("reason", text, Desk.NOTE_LIMIT);
    if (reason.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return reason;
  }

  private void post(CommunityId community, Movement movement, Journal journal) {
    Posting posting = ledger.post(community, List.of(journal)).getFirst();
    if (posting instanceof Posting.Declined declined) {
      var plainly = new Plainly(names(movement), movement.currency(), "");
      throw new Refused(plainly.said(declined.refusal()));
    }
  }

  private static Map<MemberId, String> names(Movement movement) {
    Map<MemberId, String> names = new HashMap<>();
    names.put(movement.member(), movement.memberName());
    movement.receiver().ifPresent(one -> names.put(one.member(), one.name()));
    return names;
  }
}

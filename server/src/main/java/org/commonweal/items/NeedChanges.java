package org.commonweal.items;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.commonweal.community.Communities;
import org.commonweal.community.CouncilClosing;
import org.commonweal.community.MemberLeft;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.QuantityRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of a need besides rounds: whoever asks changes it or says what came; it ends when
/// they go. What lapsed of a recurring need is remembered.
@Service
public class NeedChanges {

  private final NeedStore store;
  private final NeedChangeStore changes;
  private final NeedOwners owners;
  private final Communities communities;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  NeedChanges(
      NeedStore store,
      NeedChangeStore changes,
      NeedOwners owners,
      Communities communities,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.changes = changes;
    this.owners = owners;
    this.communities = communities;
    this.clock = clock;
    this.events = events;
  }

  /// Asks for another number, in another way. What came in the current period stays, and is the
  /// least that can be asked for.
  @Transactional
  public void change(Caller caller, CommunityId community, NeedId id, NeedTerms wish) {
    Today today = today(community);
    NeedOwners.Held held = owners.lock(caller, community, id, today);
    Need need = held.need();
    Quantity units = Quantity.parse("units", wish.units(), need.item().unit());
    if (units.compareTo(need.item().whole(Needs.MOST_UNITS)) > 0) {
      throw new Refused(new QuantityRefusal.TooLarge("units"));
    }
    if (units.compareTo(need.received()) < 0) {
      throw new Refused(new ItemsRefusal.BelowReceived("units", need.received()));
    }
    changes.noteLapsed(community, List.of(id), today);
    var terms = new CheckedTerms(units, wish.priority(), wish.recurrence());
    changes.change(community, need, terms, today);
    if (held.instead()) {
      events.publishEvent(
          new NeedEvent.Changed(community, need, units, held.author(), caller.person()));
    }
  }

  /// Some of it came, from wherever: the rest stays open.
  @Transactional
  public void receive(Caller caller, CommunityId community, NeedId id, String text) {
    Today today = today(community);
    Need need = owners.lock(caller, community, id, today).need();
    Quantity units = Quantity.parse("units", text, need.item().unit());
    if (units.compareTo(need.open()) > 0) {
      throw new Refused(new ItemsRefusal.MoreThanOpen("units", need.open(), units));
    }
    changes.noteLapsed(community, List.of(id), today);
    store.receive(community, List.of(new Received(id, units.minor())), today);
    events.publishEvent(new NeedEvent.Served(community, need, units, caller.person()));
  }

  /// What lapsed of a need, the latest period first.
  public Slice<Shortfall> shortfalls(CommunityId community, NeedId id, Page page) {
    LocalDate before = page.after().map(NeedChanges::day).orElse(Day.LAST);
    var part = new NeedChangeStore.Before(before, page.size() + 1);
    return Slice.of(
        changes.shortfalls(community, id, today(community), part),
        page.size(),
        last -> new Cursor(last.period().toString()));
  }

  private static LocalDate day(Cursor cursor) {
    try {
      return LocalDate.parse(cursor.value());
    } catch (DateTimeParseException _) {
      throw new Refused(new InputRefusal.NotAllowedCharacter("cursor"));
    }
  }

  /// Who leaves asks for nothing any more.
  @EventListener
  void on(MemberLeft left) {
    changes.withdrawAll(left.community(), left.member().value());
  }

  @EventListener
  void on(CouncilClosing closing) {
    changes.withdrawAll(closing.community(), closing.council().value());
  }

  private Today today(CommunityId community) {
    var zone = communities.get(community).zone();
    return new Today(LocalDate.ofInstant(clock.instant(), zone));
  }
}

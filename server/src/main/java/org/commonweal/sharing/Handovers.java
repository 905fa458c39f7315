package org.commonweal.sharing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// Posts what changes hands by an offer. It comes last in a command's transaction.
@Component
class Handovers {

  private static final Event HANDED_OVER = new Event("share-handed-over");
  private static final Event TAKEN_IN = new Event("offer-taken-in");
  private static final Event RETURNED = new Event("set-aside-returned");

  private final Ledger ledger;
  private final Communities communities;
  private final Ids ids;
  private final InstantSource clock;

  Handovers(Ledger ledger, Communities communities, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.communities = communities;
    this.ids = ids;
    this.clock = clock;
  }

  /// Some of one offer on its way from one account to another.
  private record Way(AccountKey from, AccountKey to, Quantity units) {}

  /// What happened to one offer, to be posted under this id.
  private record Happening(JournalId id, Event event, Offer offer, List<Way> ways) {}

  /// What arrived goes from the giver, or from what the pool had set aside, to the receiver; the
  /// rest goes back to the stock if it was set aside and the offer is over.
  void handOver(CommunityId community, Offer offer, Arrived arrived, Author author) {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(source(offer), received(arrived.receiver(), offer), arrived.units()));
    if (new Freed(offer, arrived.rest()).returns()) {
      ways.add(back(offer, arrived.rest()));
    }
    Event event = offer.forEverybody() ? HANDED_OVER : TAKEN_IN;
    post(community, List.of(new Happening(arrived.journal(), event, offer, ways)), author);
  }

  /// What was set aside and nobody gets goes back to the stock; nothing moves if it was not.
  void giveBack(CommunityId community, List<Freed> freed, Author author) {
    List<Happening> returned = freed.stream().filter(Freed::returns).map(this::returned).toList();
    if (!returned.isEmpty()) {
      post(community, returned, author);
    }
  }

  private Happening returned(Freed freed) {
    List<Way> ways = List.of(back(freed.offer(), freed.units()));
    return new Happening(new JournalId(ids.next()), RETURNED, freed.offer(), ways);
  }

  private void post(CommunityId community, List<Happening> happenings, Author author) {
    Set<AccountKey> keys =
        happenings.stream()
            .flatMap(one -> one.ways().stream())
            .flatMap(way -> Stream.of(way.from(), way.to()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<AccountKey, AccountId> accounts = ledger.open(community, keys);
    LocalDate today = LocalDate.ofInstant(clock.instant(), communities.get(community).zone());
    List<Journal> journals =
        happenings.stream().map(one -> journal(one, accounts, author, today)).toList();
    ledger.post(community, journals).forEach(Handovers::refuseDeclined);
  }

  private static Journal journal(
      Happening one, Map<AccountKey, AccountId> accounts, Author author, LocalDate today) {
    List<Leg> legs = one.ways().stream().map(way -> leg(way, accounts)).toList();
    return new Journal(one.id(), author, one.event(), one.offer().id().value(), today, legs);
  }

  private static void refuseDeclined(Posting posting) {
    switch (posting) {
      case Posting.Posted _ -> {}
      case Posting.Declined declined -> throw new Refused(declined.refusal());
    }
  }

  private static Leg leg(Way way, Map<AccountKey, AccountId> accounts) {
    return new Leg(Lookup.in(accounts, way.from()), Lookup.in(accounts, way.to()), way.units());
  }

  private static Way back(Offer offer, Quantity units) {
    AccountKey stock = new AccountKey(pool(offer), Purpose.STOCK, offer.item().unit());
    return new Way(source(offer), stock, units);
  }

  private static AccountKey source(Offer offer) {
    return offer.pool().isPresent()
        ? new AccountKey(pool(offer), Purpose.HOLD, offer.item().unit())
        : new AccountKey(offer.giver(), Purpose.GIVEN, offer.item().unit());
  }

  private static Holder pool(Offer offer) {
    return new Holder(HolderKind.POOL, offer.pool().orElseThrow());
  }

  private static AccountKey received(Holder receiver, Offer offer) {
    return new AccountKey(receiver, Purpose.RECEIVED, offer.item().unit());
  }
}

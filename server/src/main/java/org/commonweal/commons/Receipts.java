package org.commonweal.commons;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.commonweal.sharing.Decision;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confirms that promised goods are there, and posts them into the pool's stock.
@Service
public class Receipts {

  /// Contributions that can be confirmed in one action.
  public static final int SET_LIMIT = 500;

  private final Pools pools;
  private final Offers offers;
  private final Ledger ledger;
  private final Calendar calendar;
  private final Ids ids;

  Receipts(Pools pools, Offers offers, Ledger ledger, Calendar calendar, Ids ids) {
    this.pools = pools;
    this.offers = offers;
    this.ledger = ledger;
    this.calendar = calendar;
    this.ids = ids;
  }

  /// Confirms one contribution, or refuses.
  @Transactional
  public Receipt.Confirmed confirmOne(
      Caller caller, CommunityId community, PoolId pool, Arrival arrival) {
    return switch (confirm(caller, community, pool, List.of(arrival)).getFirst()) {
      case Receipt.Confirmed confirmed -> confirmed;
      case Receipt.Declined declined -> throw new Refused(declined.refusal());
    };
  }

  /// Confirms many contributions to one pool in one transaction, each decided alone; answers in
  /// their order.
  @Transactional
  public List<Receipt> confirm(
      Caller caller, CommunityId community, PoolId id, List<Arrival> arrivals) {
    PoolManager manager = pools.manage(caller, community, id);
    refuseSize(arrivals);
    List<Delivery> deliveries = decide(community, manager.pool(), arrivals);
    Map<JournalId, Posting> postings = post(community, manager, deliveries);
    List<Receipt> receipts = deliveries.stream().map(d -> d.receipt(postings)).toList();
    offers.decide(community, fulfilled(receipts), caller.person());
    return receipts;
  }

  private static void refuseSize(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      throw new Refused(new CommonsRefusal.NothingChosen("contributions"));
    }
    if (arrivals.stream().map(Arrival::contribution).distinct().count() < arrivals.size()) {
      throw new Refused(new CommonsRefusal.ChosenTwice("contributions"));
    }
    if (arrivals.size() > SET_LIMIT) {
      throw new Refused(new CommonsRefusal.TooManyAtOnce("contributions", SET_LIMIT));
    }
  }

  private List<Delivery> decide(CommunityId community, Pool pool, List<Arrival> arrivals) {
    Map<OfferId, Offer> found =
        offers.lock(community, arrivals.stream().map(Arrival::contribution).toList()).stream()
            .collect(toMap(Offer::id, offer -> offer));
    return arrivals.stream()
        .map(arrival ->
            Delivery.of(
                new JournalId(ids.next()),
                pool,
                arrival,
                Optional.ofNullable(found.get(arrival.contribution()))))
        .toList();
  }

  private Map<JournalId, Posting> post(
      CommunityId community, PoolManager manager, List<Delivery> deliveries) {
    List<Delivery.Due> due =
        deliveries.stream()
            .filter(Delivery.Due.class::isInstance)
            .map(Delivery.Due.class::cast)
            .toList();
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, due.stream().flatMap(d -> Stream.of(d.from(), d.to())).toList());
    LocalDate today = calendar.today(community);
    List<Journal> journals =
        due.stream().map(d -> d.journal(manager.author(), today, accounts)).toList();
    return ledger.post(community, journals).stream().collect(toMap(Posting::id, p -> p));
  }

  private static List<Decision> fulfilled(List<Receipt> receipts) {
    return receipts.stream()
        .filter(Receipt.Confirmed.class::isInstance)
        .map(Receipt.Confirmed.class::cast)
        .<Decision>map(
            c -> new Decision.Fulfilled(c.contribution(), c.received().minor(), c.journal()))
        .toList();
  }
}

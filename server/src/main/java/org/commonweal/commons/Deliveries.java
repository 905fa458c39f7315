package org.commonweal.commons;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.commonweal.sharing.Decision;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.Ruling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in sets of contributions: lock the offers, decide each one, post, write down what became
/// of the offers. However large the set, it takes the same number of statements.
@Component
class Deliveries {

  private final Offers offers;
  private final Ledger ledger;
  private final Calendar calendar;

  Deliveries(Offers offers, Ledger ledger, Calendar calendar) {
    this.offers = offers;
    this.ledger = ledger;
    this.calendar = calendar;
  }

  /// Decides each confirmation as if those before it had come alone, and answers in their order.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Receipt> take(CommunityId community, List<Confirmation> set, PoolManagers managers) {
    Map<OfferId, Offer> found = locked(community, set);
    Map<Confirmation, Receipt> receipts = new HashMap<>();
    List<Ruling> rulings = new ArrayList<>();
    Set<Confirmation> left = new LinkedHashSet<>(set);
    while (!left.isEmpty()) {
      Set<Confirmation> turn = oneForEachContribution(left);
      Map<Confirmation, Receipt> answers = decide(community, turn, managers, found);
      answers.forEach((asked, receipt) -> note(asked, receipt, found, rulings));
      receipts.putAll(answers);
      left.removeAll(turn);
    }
    offers.decide(community, rulings);
    return set.stream().map(asked -> Lookup.in(receipts, asked)).toList();
  }

  private Map<OfferId, Offer> locked(CommunityId community, List<Confirmation> set) {
    Set<OfferId> wanted = new LinkedHashSet<>();
    set.forEach(asked -> wanted.add(asked.arrival().contribution()));
    return offers.lock(community, wanted).stream().collect(toMap(Offer::id, offer -> offer));
  }

  /// Who confirms the same contribution again sees what became of it. That takes another turn, but
  /// no statement: only what the ledger declined leaves anything to post.
  private static Set<Confirmation> oneForEachContribution(Set<Confirmation> left) {
    Set<OfferId> seen = new HashSet<>();
    Set<Confirmation> turn = new LinkedHashSet<>();
    for (Confirmation asked : left) {
      if (seen.add(asked.arrival().contribution())) {
        turn.add(asked);
      }
    }
    return turn;
  }

  private Map<Confirmation, Receipt> decide(
      CommunityId community,
      Set<Confirmation> turn,
      PoolManagers managers,
      Map<OfferId, Offer> found) {
    Map<Confirmation, Receipt> answers = new HashMap<>();
    List<Delivery.Due> due = new ArrayList<>();
    for (Confirmation asked : turn) {
      Optional<Offer> offer = Optional.ofNullable(found.get(asked.arrival().contribution()));
      switch (Delivery.of(asked, managers, offer)) {
        case Delivery.Answered answered -> answers.put(asked, answered.receipt());
        case Delivery.Due one -> due.add(one);
      }
    }
    answers.putAll(post(community, due));
    return answers;
  }

  private Map<Confirmation, Receipt> post(CommunityId community, List<Delivery.Due> due) {
    if (due.isEmpty()) {
      return Map.of();
    }
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, due.stream().flatMap(d -> Stream.of(d.from(), d.to())).toList());
    LocalDate today = calendar.today(community);
    List<Posting> postings =
        ledger.post(community, due.stream().map(d -> d.journal(today, accounts)).toList());
    Map<Confirmation, Receipt> receipts = new HashMap<>();
    for (int i = 0; i < due.size(); i++) {
      receipts.put(due.get(i).asked(), due.get(i).receipt(postings.get(i)));
    }
    return receipts;
  }

  /// A contribution that is posted is decided for all that come behind.
  private static void note(
      Confirmation asked, Receipt receipt, Map<OfferId, Offer> found, List<Ruling> rulings) {
    if (receipt instanceof Receipt.Confirmed confirmed) {
      Offer offer = Lookup.in(found, confirmed.contribution());
      if (offer.promised()) {
        found.put(offer.id(), offer.fulfilled(confirmed.received(), confirmed.journal()));
        PersonId by = asked.caller().person();
        rulings.add(
            new Ruling(
                new Decision.Fulfilled(
                    offer.id(), confirmed.received().minor(), confirmed.journal()),
                by));
      }
    }
  }
}

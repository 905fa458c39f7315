package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Ids;
import org.commonweal.treasury.OutsidePlaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets money of circles move as if it were another moment.
@Component
class Later {

  private final CycleStore cycles;
  private final PaymentStore payments;
  private final DebtStore debts;
  private final DepositStore deposits;
  private final PayoutStore payouts;
  private final SettlementStore settlements;
  private final Auctions auctions;
  private final BidStore bids;
  private final Dues dues;
  private final CircleMoney money;
  private final Membership membership;
  private final ApplicationEventPublisher events;
  private final OutsidePlaces places;
  private final SubstitutionStore substitutions;
  private final CircleSumStore sums;
  private final CircleChangeStore changes;
  private final Members members;
  private final Ids ids;

  Later(
      CycleStore cycles,
      PaymentStore payments,
      DebtStore debts,
      DepositStore deposits,
      PayoutStore payouts,
      SettlementStore settlements,
      Auctions auctions,
      BidStore bids,
      Dues dues,
      CircleMoney money,
      Membership membership,
      ApplicationEventPublisher events,
      OutsidePlaces places,
      SubstitutionStore substitutions,
      CircleSumStore sums,
      CircleChangeStore changes,
      Members members,
      Ids ids) {
    this.cycles = cycles;
    this.payments = payments;
    this.debts = debts;
    this.deposits = deposits;
    this.payouts = payouts;
    this.settlements = settlements;
    this.auctions = auctions;
    this.bids = bids;
    this.dues = dues;
    this.money = money;
    this.membership = membership;
    this.events = events;
    this.places = places;
    this.substitutions = substitutions;
    this.sums = sums;
    this.changes = changes;
    this.members = members;
    this.ids = ids;
  }

  Instant due(Circle circle, int cycle) {
    return cycles.totals(circle.community(), circle.id(), cycle).orElseThrow().due();
  }

  CirclePayments payments(Circles circles, InstantSource clock) {
    var paying = new Paying(payments, debts, payouts, settlements, money, clock);
    return new CirclePayments(circles, dues, payments, paying, membership, places, clock);
  }

  CirclePayouts payouts(Circles circles, InstantSource clock) {
    return new CirclePayouts(
        circles, settlements(), payouts, bids(circles, clock), membership, clock);
  }

  Bids bids(Circles circles, InstantSource clock) {
    return new Bids(circles, bids, auctions, cycles, membership, events, clock);
  }

  Settlements settlements() {
    return new Settlements(payments, debts, deposits, settlements, auctions, bids, money);
  }

  Substitutions substitutions(Circles circles, InstantSource clock) {
    var books = new CircleBooks(cycles, payments, debts, sums, changes, money, clock);
    return new Substitutions(
        circles, substitutions, debts, books, money, membership, members, events, ids, clock);
  }
}

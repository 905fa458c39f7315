package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.commonweal.commons.Village;
import org.commonweal.ledger.Verifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Makes circles whose turns go by bids, and lets everybody in them bid, pay and be paid.
@Component
class Bidders {

  private final Ring ring;
  private final Later later;
  private final CircleStore circles;
  private final NightStore nights;
  private final CircleBooks books;
  private final CircleReports reports;
  private final Verifier verifier;
  private final PlatformTransactionManager transactions;

  Bidders(
      Ring ring,
      Later later,
      CircleStore circles,
      NightStore nights,
      CircleBooks books,
      CircleReports reports,
      Verifier verifier,
      PlatformTransactionManager transactions) {
    this.ring = ring;
    this.later = later;
    this.circles = circles;
    this.nights = nights;
    this.books = books;
    this.reports = reports;
    this.verifier = verifier;
    this.transactions = transactions;
  }

  /// One of so many with 500 each, in which the payout waits for everybody.
  Ring.Around circle(int size) {
    return ring.auctioned(size, Parts.REFUSED, Missing.WAIT, "", "500");
  }

  /// Bids for the open cycle just before it is due.
  void bid(Ring.Around around, Village.Neighbour who, String discount) {
    int open = ring.circle(around).cycle();
    ring.bidAt(ring.due(around, open).minusSeconds(1), around, who, open, discount);
  }

  void pay(Ring.Around around, int cycle, Instant now) {
    around.people().forEach(one -> ring.payAt(now, around, one, cycle));
  }

  List<String> wallets(Ring.Around around) {
    return around.people().stream().map(one -> ring.wallet(around, one.member())).toList();
  }

  /// Everything adds up.
  void sound(Ring.Around around) {
    Circle circle = ring.circle(around);
    assertThat(books.sums(circle).addUp()).isTrue();
    assertThat(reports.of(circle).addsUp()).isTrue();
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }

  /// What pays by itself, at a moment.
  Night night(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new Night(nights, circles, later.settlements(), transactions, clock);
  }
}

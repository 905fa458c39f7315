package org.commonweal.savings;

import java.math.BigInteger;
import java.util.List;
import org.commonweal.kernel.Refused;

/// What a payout does, decided from its basis alone: what goes to the recipient, what the reserve
/// and deposits cover, what the recipient's own missing contribution takes off, and who owes what
/// from now on. `discount` is what of a pot that was bid for goes to all members instead. `held`
/// says that the recipient is behind and gets it once they have caught up.
record Settlement(
    Basis basis,
    Turn recipient,
    BigInteger amount,
    BigInteger fromReserve,
    List<NewPayment> payments,
    List<Deposit> deposits,
    List<Turn> missed,
    List<Debt> debts,
    boolean held,
    BigInteger discount) {

  /// A member behind in so many cycles has the own payout held.
  static final int HELD_FROM = 2;

  Settlement {
    payments = List.copyOf(payments);
    deposits = List.copyOf(deposits);
    missed = List.copyOf(missed);
    debts = List.copyOf(debts);
  }

  Circle circle() {
    return basis.circle();
  }

  /// Decides, or throws [Refused] if the payout has to wait.
  static Settlement of(Basis basis) {
    refuseUnlessReady(basis);
    Turn recipient = basis.circle().holder(basis.circle().cycle()).orElseThrow();
    return new Deciding(basis, recipient).settle();
  }

  /// Under a policy other than waiting the end of the grace period decides, unless everybody has
  /// paid before.
  private static void refuseUnlessReady(Basis basis) {
    basis
        .auction()
        .filter(Auction::open)
        .ifPresent(auction -> {
          throw new Refused(new SavingsRefusal.BiddingOpen(auction.until()));
        });
    Circle circle = basis.circle();
    CircleTerms terms = circle.terms();
    Timing now = Timing.of(basis.now(), basis.totals().due(), terms.graceHours());
    if (terms.rules().missing() != Missing.WAIT && now == Timing.OVERDUE) {
      return;
    }
    PoolCalculator.validatePoolReadyForPayout(
        PoolCalculator.pool(circle.id(), circle.cycle(), basis.totals()));
  }
}

package org.commonweal.savings;

import java.util.HashMap;
import java.util.Map;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;

/// Reads the state with which a circle moves in, and refuses what cannot be.
record OpeningReader(Circle circle) {

  Opening read(NewOpening asked) {
    var checks = new Checks();
    checks.range("cycles", asked.cycles(), 1, circle.terms().size() - 1);
    checks.done();
    Map<Integer, Integer> paid = paid(asked);
    Quantity none = Quantity.zero(circle.terms().currency().unit());
    Quantity fees = checks.reading(() -> held("fees", asked.fees(), fees()), none);
    Quantity reserve = checks.reading(() -> held("reserve", asked.reserve(), reserve()), none);
    Map<Integer, Quantity> deposits = checks.reading(() -> deposits(asked), Map.of());
    checks.done();
    var opening = new Opening(circle, asked.cycles(), paid, deposits, fees, reserve);
    if (opening.held().signum() > 0 && asked.place().isEmpty()) {
      throw new Refused(new InputRefusal.Missing("place"));
    }
    return opening;
  }

  /// Each member of the circle once.
  private Map<Integer, Integer> paid(NewOpening asked) {
    int size = circle.terms().size();
    int least = circle.terms().rules().missing() == Missing.WAIT ? asked.cycles() : 0;
    Map<Integer, Integer> paid = new HashMap<>();
    for (NewOpening.Paid one : asked.members()) {
      Turn turn =
          circle
              .turn(one.member())
              .orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
      if (one.cycles() < least || one.cycles() > size) {
        throw new Refused(new SavingsRefusal.PaidOutOfRange("paid", turn.name(), least, size));
      }
      paid.put(turn.seat(), one.cycles());
    }
    if (paid.size() != size || asked.members().size() != size) {
      throw new Refused(new SavingsRefusal.NotAPermutation("members", size));
    }
    return paid;
  }

  /// Fees are held apart only where they do not go into a reserve.
  private boolean fees() {
    return !reserve();
  }

  private boolean reserve() {
    return circle.terms().rules().missing() == Missing.RESERVE;
  }

  private Quantity held(String field, String text, boolean there) {
    Quantity amount = amount(field, text);
    if (!there && amount.signum() > 0) {
      throw new Refused(new InputRefusal.NotOneOf(field, "0"));
    }
    return amount;
  }

  /// What is left of each deposit, at most what the rules took.
  private Map<Integer, Quantity> deposits(NewOpening asked) {
    boolean some = circle.terms().rules().missing() == Missing.DEPOSIT;
    Map<Integer, Quantity> deposits = new HashMap<>();
    for (NewOpening.Paid one : asked.members()) {
      Turn turn = circle.turn(one.member()).orElseThrow();
      Quantity whole = Rules.deposit(circle.terms(), turn.position());
      boolean all = some && one.deposit().isBlank();
      Quantity left = all ? whole : amount("deposit", one.deposit());
      if (left.compareTo(some ? whole : left.minus(left)) > 0) {
        throw new Refused(
            new SavingsRefusal.DepositTooHigh(
                "deposit", turn.name(), whole, circle.terms().currency().code()));
      }
      if (left.signum() > 0) {
        deposits.put(turn.seat(), left);
      }
    }
    return deposits;
  }

  private Quantity amount(String field, String text) {
    return TermsReader.amount(circle.terms().currency(), field, text);
  }
}

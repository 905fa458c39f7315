package org.commonweal.savings;

import java.math.BigInteger;
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
    Map<Integer, Quantity> parts = checks.reading(() -> parts(asked), Map.of());
    Map<Integer, Quantity> discounts = checks.reading(() -> discounts(asked), Map.of());
    checks.done();
    var opening =
        new Opening(circle, asked.cycles(), paid, parts, deposits, discounts, fees, reserve);
    refuseUnlessPossible(opening);
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

  /// Less than a whole contribution, where the rules take parts.
  private Map<Integer, Quantity> parts(NewOpening asked) {
    Quantity contribution = circle.terms().contribution();
    Quantity one = circle.terms().currency().quantity(BigInteger.ONE);
    Map<Integer, Quantity> parts = new HashMap<>();
    for (NewOpening.Paid member : asked.members()) {
      boolean some = circle.terms().rules().parts() == Parts.ALLOWED;
      Quantity part = held("part", member.part(), some);
      if (part.compareTo(contribution) >= 0) {
        throw new Refused(
            new SavingsRefusal.MoreThanMissing(
                "part", contribution.minus(one), circle.terms().currency().code()));
      }
      if (part.signum() > 0) {
        parts.put(circle.turn(member.member()).orElseThrow().seat(), part);
      }
    }
    return parts;
  }

  /// By cycle.
  private Map<Integer, Quantity> discounts(NewOpening asked) {
    Map<Integer, Quantity> discounts = new HashMap<>();
    for (int cycle = 0; cycle < asked.discounts().size(); cycle++) {
      boolean some = circle.auctioned() && cycle < asked.cycles();
      Quantity discount = held("discounts", asked.discounts().get(cycle), some);
      if (discount.signum() > 0) {
        discounts.put(cycle, discount);
      }
    }
    return discounts;
  }

  /// Nothing is paid behind the last cycle, and nobody leaves more than there is.
  private static void refuseUnlessPossible(Opening opening) {
    Circle circle = opening.circle();
    String currency = circle.terms().currency().code();
    for (Turn turn : circle.turns()) {
      if (opening.parts().containsKey(turn.seat()) && opening.next(turn) == circle.terms().size()) {
        throw new Refused(new InputRefusal.NotOneOf("part", "0"));
      }
    }
    for (int cycle = 0; cycle < opening.cycles(); cycle++) {
      if (opening.discount(cycle).compareTo(opening.there(cycle)) > 0) {
        throw new Refused(
            new SavingsRefusal.MoreThanMissing("discounts", opening.there(cycle), currency));
      }
    }
  }

  private Quantity amount(String field, String text) {
    return TermsReader.amount(circle.terms().currency(), field, text);
  }
}

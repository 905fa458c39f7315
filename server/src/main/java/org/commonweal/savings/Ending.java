package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;
import org.commonweal.ledger.Purpose;

/// What a circle that is over gives back: fees and reserve shared equally, odd units to the first
/// positions, and what is left of each deposit. What comes in later goes the same way at once.
record Ending(Circle circle, BigInteger fees, BigInteger reserve, List<Deposit> deposits) {

  Ending {
    deposits = List.copyOf(deposits);
  }

  BigInteger returned() {
    return deposits.stream().map(Deposit::left).reduce(BigInteger.ZERO, BigInteger::add);
  }

  boolean nothing() {
    return fees.signum() == 0 && reserve.signum() == 0 && returned().signum() == 0;
  }

  List<CircleMoney.Step> steps() {
    List<CircleMoney.Step> steps = new ArrayList<>(shared(Purpose.FEES, fees));
    steps.addAll(shared(Purpose.RESERVE, reserve));
    deposits.stream()
        .filter(deposit -> deposit.left().signum() > 0)
        .map(deposit -> step(Purpose.DEPOSITS, circle.seat(deposit.seat()), deposit.left()))
        .forEach(steps::add);
    return steps;
  }

  private List<CircleMoney.Step> shared(Purpose purpose, BigInteger total) {
    if (total.signum() == 0) {
      return List.of();
    }
    int members = circle.turns().size();
    List<Part> parts =
        Shares.split(
            total,
            Collections.nCopies(members, BigInteger.ONE),
            IntStream.range(0, members).boxed().toList());
    return IntStream.range(0, members)
        .filter(place -> parts.get(place).amount().signum() > 0)
        .mapToObj(place -> step(purpose, circle.turns().get(place), parts.get(place).amount()))
        .toList();
  }

  private CircleMoney.Step step(Purpose purpose, Turn turn, BigInteger amount) {
    return new CircleMoney.Step(
        CircleMoney.of(circle, purpose),
        CircleMoney.wallet(circle, turn.member()),
        circle.terms().currency().quantity(amount));
  }
}

package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// How one recipient stands while a ration is made: the place in the queue, and the portions and
/// the cap left so far.
final class Standing {

  private final Recipient recipient;
  private final int place;
  private List<Portion> portions = List.of();
  private int tiers;
  private BigInteger capLeft;

  Standing(Recipient recipient, int place) {
    this.recipient = recipient;
    this.place = place;
    this.capLeft = recipient.limit();
  }

  UUID id() {
    return recipient.id();
  }

  int place() {
    return place;
  }

  int weight() {
    return recipient.weight();
  }

  BigInteger capLeft() {
    return capLeft;
  }

  /// Comes forward with the one claim of the tier, counted from 1.
  Standing claim(int tier) {
    if (tiers == tier) {
      throw new IllegalArgumentException(
          "claims of " + recipient.id() + " in tier " + tier + ": 2 (expected: 1)");
    }
    tiers = tier;
    return this;
  }

  boolean unserved() {
    return portions.isEmpty();
  }

  void take(Portion portion) {
    portions =
        portions.isEmpty()
            ? List.of(portion)
            : Stream.concat(portions.stream(), Stream.of(portion)).toList();
    capLeft = capLeft.subtract(portion.amount());
  }

  Allocation allocation() {
    if (portions.size() == 1) {
      Portion only = portions.getFirst();
      return new Allocation(recipient.id(), only.asked(), only.amount(), portions);
    }
    BigInteger asked = BigInteger.ZERO;
    BigInteger amount = BigInteger.ZERO;
    for (Portion portion : portions) {
      asked = asked.add(portion.asked());
      amount = amount.add(portion.amount());
    }
    return new Allocation(recipient.id(), asked, amount, portions);
  }
}

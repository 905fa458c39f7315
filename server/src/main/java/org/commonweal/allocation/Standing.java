package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// How one recipient stands while a ration is made: the place in the queue, and what was given so
/// far.
final class Standing {

  private final Recipient recipient;
  private final int place;
  private final List<Portion> portions = new ArrayList<>(2);
  private BigInteger capLeft;

  Standing(Recipient recipient, int place) {
    this.recipient = recipient;
    this.place = place;
    this.capLeft = recipient.limit();
  }

  int place() {
    return place;
  }

  Recipient recipient() {
    return recipient;
  }

  BigInteger capLeft() {
    return capLeft;
  }

  boolean unserved() {
    return portions.isEmpty();
  }

  boolean servedByPlace() {
    return portions.stream()
        .anyMatch(portion ->
            portion.why() instanceof Why.Share share && share.odd() instanceof Odd.FirstInQueue);
  }

  void take(Portion portion) {
    portions.add(portion);
    capLeft = capLeft.subtract(portion.amount());
  }

  Allocation allocation() {
    BigInteger asked = BigInteger.ZERO;
    BigInteger amount = BigInteger.ZERO;
    for (Portion portion : portions) {
      asked = asked.add(portion.asked());
      amount = amount.add(portion.amount());
    }
    return new Allocation(recipient.id(), asked, amount, portions);
  }
}

package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/// Everybody by place, with the cap that earlier tiers left.
///
/// No place changes while a ration is made: the queue decides only in a tier that the stock does
/// not cover, that tier gives out all whole packs, and so no later one has odd units.
final class Queue {

  private final List<Recipient> recipients;
  private final Places places;
  private final BigInteger[] capsLeft;
  private final int[] tiers;

  Queue(List<Recipient> recipients) {
    this.recipients = recipients;
    this.places = new Places(recipients);
    this.capsLeft = recipients.stream().map(Recipient::limit).toArray(BigInteger[]::new);
    this.tiers = new int[recipients.size()];
  }

  /// The place of whoever comes forward with the one claim of the tier with this number.
  int place(UUID recipient, int tier) {
    int place = places.of(recipient);
    if (tiers[place - 1] == tier) {
      throw new IllegalArgumentException(
          "claims of " + recipient + " in tier " + tier + ": 2 (expected: 1)");
    }
    tiers[place - 1] = tier;
    return place;
  }

  UUID id(int place) {
    return recipients.get(place - 1).id();
  }

  BigInteger weight(int place) {
    return BigInteger.valueOf(recipients.get(place - 1).weight());
  }

  BigInteger capLeft(int place) {
    return capsLeft[place - 1];
  }

  void take(int place, BigInteger amount) {
    capsLeft[place - 1] = capLeft(place).subtract(amount);
  }
}

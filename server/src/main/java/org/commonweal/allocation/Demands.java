package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;

/// The claims of one tier, by index, each with its place and its bound: what was asked or the cap
/// left, in whole packs.
final class Demands {

  private static final Why IN_FULL = new Why.InFull();

  private final Queue queue;
  private final BigInteger pack;
  private final List<Claim> claims;
  private final int[] places;
  private final BigInteger[] bounds;

  /// Each tier has a number of its own above 0.
  Demands(Queue queue, BigInteger pack, List<Claim> claims, int tier) {
    this.queue = queue;
    this.pack = pack;
    this.claims = claims;
    this.places = new int[claims.size()];
    this.bounds = new BigInteger[claims.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = queue.place(claims.get(i).recipient(), tier);
      bounds[i] = Packs.cut(asked(i).min(queue.capLeft(places[i])), pack);
    }
  }

  int count() {
    return places.length;
  }

  Claim claim(int index) {
    return claims.get(index);
  }

  int place(int index) {
    return places[index];
  }

  BigInteger asked(int index) {
    return claims.get(index).asked();
  }

  BigInteger weight(int index) {
    return queue.weight(places[index]);
  }

  BigInteger bound(int index) {
    return bounds[index];
  }

  BigInteger[] all(IntFunction<BigInteger> number) {
    BigInteger[] all = new BigInteger[count()];
    for (int i = 0; i < all.length; i++) {
      all[i] = number.apply(i);
    }
    return all;
  }

  /// What the demand gets if the stock covers it.
  Part inFull(int index) {
    return new Part(bounds[index], whyBound(index));
  }

  private Why whyBound(int index) {
    if (bounds[index].equals(asked(index))) {
      return IN_FULL;
    }
    BigInteger capLeft = queue.capLeft(places[index]);
    return capLeft.compareTo(asked(index)) < 0 ? new Why.Capped(capLeft) : new Why.CutToPacks(pack);
  }
}

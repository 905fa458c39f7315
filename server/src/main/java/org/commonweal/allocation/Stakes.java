package org.commonweal.allocation;

import java.math.BigInteger;

/// How much everybody counts in a split, and their places in the order of odd units, both by index.
final class Stakes {

  private final BigInteger[] weights;
  private final int[] places;

  Stakes(BigInteger[] weights, int[] places) {
    this.weights = weights;
    this.places = places;
  }

  int count() {
    return places.length;
  }

  BigInteger weight(int index) {
    return weights[index];
  }

  int place(int index) {
    return places[index];
  }

  BigInteger sum() {
    return Sum.of(weights);
  }
}

package org.commonweal.savings;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Brings amounts from where they are to where they belong, in as few pieces as the two orders
/// allow: at most as many as there are ends.
record Transfer<T>(List<Map.Entry<T, BigInteger>> from, List<Map.Entry<T, BigInteger>> to) {

  Transfer {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /// One piece, which is more than nothing.
  interface Piece<T> {
    void move(T from, T to, BigInteger amount);
  }

  /// Both sides add up to the same.
  void each(Piece<T> piece) {
    int target = 0;
    BigInteger missing = BigInteger.ZERO;
    for (Map.Entry<T, BigInteger> source : from) {
      BigInteger left = source.getValue();
      while (left.signum() > 0) {
        if (missing.signum() == 0) {
          missing = to.get(target).getValue();
        }
        BigInteger moved = left.min(missing);
        piece.move(source.getKey(), to.get(target).getKey(), moved);
        left = left.subtract(moved);
        missing = missing.subtract(moved);
        target += missing.signum() == 0 ? 1 : 0;
      }
    }
  }
}

package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/// Where the largest remainders end: who is above the cut gets one more, who is below does not, and
/// among those on it the queue decides unless there is one for each of them.
///
/// `lastPlace` is the last place in the queue that still gets one of the `packs` for the `tied`.
record Cut(BigInteger remainder, int tied, int packs, int lastPlace) {

  private static final Odd NONE = new Odd.None();
  private static final Odd ROUNDED_DOWN = new Odd.RoundedDown();
  private static final Odd LARGEST_REMAINDER = new Odd.LargestRemainder();

  /// The cut through the remainders for `odd` packs, fewer than there are remainders above 0.
  static Cut of(BigInteger[] remainders, int odd, Stakes stakes) {
    if (odd == 0) {
      return new Cut(BigInteger.ZERO, 0, 0, 0);
    }
    BigInteger cut = Largest.nth(remainders, odd);
    int above = 0;
    int[] places = new int[remainders.length];
    int tied = 0;
    for (int i = 0; i < remainders.length; i++) {
      int order = remainders[i].compareTo(cut);
      above += order > 0 ? 1 : 0;
      if (order == 0) {
        places[tied++] = stakes.place(i);
      }
    }
    Arrays.sort(places, 0, tied);
    return new Cut(cut, tied, odd - above, places[odd - above - 1]);
  }

  Odd odd(BigInteger share, int place) {
    if (share.signum() == 0) {
      return NONE;
    }
    int order = packs == 0 ? -1 : share.compareTo(remainder);
    if (order < 0) {
      return ROUNDED_DOWN;
    }
    if (order > 0 || packs == tied) {
      return LARGEST_REMAINDER;
    }
    return place <= lastPlace
        ? new Odd.FirstInQueue(place, tied, packs)
        : new Odd.LaterInQueue(place, tied, packs);
  }
}

package org.commonweal.allocation;

/// What became of the part of a pack that an exact share has over whole packs.
///
/// The places count from 1 and are those before the round. In a tie, `tied` recipients had the same
/// remainder and `packs` packs were there for them.
public sealed interface Odd {

  /// The exact share was a whole number of packs.
  record None() implements Odd {}

  /// Rounded down: the remainders of others were larger.
  record RoundedDown() implements Odd {}

  /// One pack more, because the remainder was among the largest.
  record LargestRemainder() implements Odd {}

  /// One pack more, because nobody tied stood before in the queue, or those who did got one too.
  record FirstInQueue(int place, int tied, int packs) implements Odd {}

  /// Rounded down: others with the same remainder stood before in the queue. The place is kept.
  record LaterInQueue(int place, int tied, int packs) implements Odd {}
}

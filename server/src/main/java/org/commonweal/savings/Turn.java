package org.commonweal.savings;

import java.time.Instant;
import org.commonweal.community.MemberId;

/// A place in a circle: who has it, and the cycle in which they receive, counted from 0. `seat` is
/// what payments and debts of a running circle are written under; from the start on it stays,
/// whoever has the place and whenever they receive. `word` is what they add to the lot, empty for
/// nothing.
public record Turn(
    MemberId member, String name, int seat, int position, String word, Instant joinedAt) {

  Turn at(int other) {
    return new Turn(member, name, seat, other, word, joinedAt);
  }
}

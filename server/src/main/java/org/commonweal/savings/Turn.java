package org.commonweal.savings;

import java.time.Instant;
import org.commonweal.community.MemberId;

/// A member of a circle and the cycle in which they receive, counted from 0. `word` is what they
/// add to the lot, empty for nothing.
public record Turn(MemberId member, String name, int position, String word, Instant joinedAt) {}

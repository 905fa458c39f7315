package org.commonweal.items;

import java.math.BigInteger;
import org.commonweal.community.MemberId;

/// What is still open of one need in the current period, as a round reads it.
public record OpenNeed(NeedId id, MemberId member, Priority priority, BigInteger open) {}

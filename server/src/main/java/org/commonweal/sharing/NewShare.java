package org.commonweal.sharing;

import java.math.BigInteger;
import org.commonweal.community.MemberId;

/// One receiver's part of a giving-out; `units` in the item's smallest units.
public record NewShare(ShareId id, MemberId receiver, BigInteger units) {}

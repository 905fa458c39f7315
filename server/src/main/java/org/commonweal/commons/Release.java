package org.commonweal.commons;

import java.time.Instant;
import org.commonweal.community.MemberId;

/// That a manager asked that one manager be enough for the rounds of a pool again. It holds once
/// another manager agrees.
public record Release(MemberId by, String byName, Instant at) {}

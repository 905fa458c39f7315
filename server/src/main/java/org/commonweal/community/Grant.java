package org.commonweal.community;

import java.time.Instant;
import java.util.UUID;

/// Points of trust that an owner or admin gave a member, or took, with the reason.
public record Grant(UUID id, int points, String reason, MemberId by, Instant at) {}

package org.commonweal.community;

import java.time.Instant;
import java.util.Optional;

/// A link that lets somebody in, or lets somebody take over a member without sign-in.
public record Invitation(
    InvitationId id,
    Role role,
    Optional<MemberId> claims,
    int uses,
    int mostUses,
    Instant made,
    Instant expires,
    InvitationStatus status) {}

package org.commonweal.community;

import java.util.UUID;

/// The identity of an invitation within its community; not its secret.
public record InvitationId(UUID value) {}

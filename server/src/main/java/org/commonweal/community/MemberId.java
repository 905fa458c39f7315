package org.commonweal.community;

import java.util.UUID;

/// The identity of a member within its community.
public record MemberId(UUID value) {}

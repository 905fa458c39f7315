package org.commonweal.community;

import java.util.UUID;

/// The identity of a council within its community.
public record CouncilId(UUID value) {}

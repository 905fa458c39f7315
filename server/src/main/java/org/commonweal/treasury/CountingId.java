package org.commonweal.treasury;

import java.util.UUID;

/// The identity of a counting within its community.
public record CountingId(UUID value) {}

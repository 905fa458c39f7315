package org.commonweal.savings;

import java.util.UUID;

/// The identity of a substitution within its circle.
public record SubstitutionId(UUID value) {}

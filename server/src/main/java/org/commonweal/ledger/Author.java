package org.commonweal.ledger;

import java.util.UUID;

/// Who did it: the acting person, and the member or council it was done as.
public record Author(UUID person, UUID actor) {}

package org.commonweal.sharing;

import org.commonweal.identity.PersonId;

/// What becomes of an offer, and whose decision it is.
public record Ruling(Decision decision, PersonId by) {}

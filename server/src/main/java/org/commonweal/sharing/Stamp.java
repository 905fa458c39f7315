package org.commonweal.sharing;

import java.time.Instant;
import org.commonweal.identity.PersonId;

/// When something was written, and which person did it.
record Stamp(Instant at, PersonId by) {}

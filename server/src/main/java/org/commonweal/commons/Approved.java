package org.commonweal.commons;

import java.time.Instant;
import org.commonweal.rounds.PlanHash;

/// That a second manager agreed to a plan, named by its hash.
public record Approved(PlanHash hash, String by, Instant at) {}

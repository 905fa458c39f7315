package org.commonweal.rounds;

import org.commonweal.allocation.Ration;

/// What a round would give to whom: exactly this is committed, or nothing.
public record Plan(RoundOrder order, PlanHash hash, Ration ration) {}

package org.commonweal.savings;

/// One cycle of a circle, counted from 0.
public record CycleId(CircleId circle, int cycle) {}

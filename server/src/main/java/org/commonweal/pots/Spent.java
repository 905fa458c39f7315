package org.commonweal.pots;

import org.commonweal.kernel.Quantity;

/// What was spent under one heading: a category, or a month such as `2026-05`.
public record Spent(String heading, Quantity amount, long expenses) {}

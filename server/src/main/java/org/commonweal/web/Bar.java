package org.commonweal.web;

import org.commonweal.kernel.Quantity;

/// One place on the axis of a chart, with the values of its two series.
public record Bar(String label, Quantity first, Quantity second) {}

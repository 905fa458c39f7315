package org.commonweal.treasury;

/// A rate as it was typed.
public record NewRate(String pair, String value) {}

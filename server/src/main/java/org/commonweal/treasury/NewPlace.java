package org.commonweal.treasury;

/// An outside place to open, or what to change one to; unchecked.
public record NewPlace(PlaceKind kind, String name) {}

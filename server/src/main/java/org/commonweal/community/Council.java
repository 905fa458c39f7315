package org.commonweal.community;

/// A group of managers that acts as one.
public record Council(CouncilId id, String name, String description, CouncilStatus status) {}

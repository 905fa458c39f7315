package org.commonweal.web.commons;

/// What somebody is to a pool: whether they act for its council, and then how many contributions
/// wait for them.
public record Standing(boolean manages, long waiting) {}

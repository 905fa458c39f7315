package org.commonweal.commons;

import org.commonweal.sharing.RoundShare;

/// A share on the list of those who hand out a round.
public record Pickup(RoundShare share, PickupStatus status) {}

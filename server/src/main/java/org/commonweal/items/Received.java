package org.commonweal.items;

import java.math.BigInteger;

/// What a need got, in smallest units.
public record Received(NeedId need, BigInteger amount) {}

package org.commonweal.allocation;

import java.math.BigInteger;

/// An amount and its reason.
public record Part(BigInteger amount, Why why) {}

package org.commonweal.rounds;

import java.util.function.Consumer;

/// Claims that are kept from changing until the transaction ends, and what marks exactly these as
/// served.
public record Held(Claims claims, Consumer<Fulfilment> marks) {}

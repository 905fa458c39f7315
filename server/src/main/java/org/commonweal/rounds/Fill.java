package org.commonweal.rounds;

import java.time.LocalDate;
import org.commonweal.kernel.Quantity;

/// What was asked of the rounds committed in the period that begins on `first`, and what they gave.
public record Fill(LocalDate first, Quantity asked, Quantity given) {}

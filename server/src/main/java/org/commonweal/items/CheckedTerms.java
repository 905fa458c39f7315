package org.commonweal.items;

import org.commonweal.kernel.Quantity;

/// The terms of a need after they were checked.
record CheckedTerms(Quantity units, Priority priority, Recurrence recurrence) {}

package org.commonweal.items;

/// What a need asks for from now on; `units` is a decimal number of whole units.
public record NeedTerms(String units, Priority priority, Recurrence recurrence) {}

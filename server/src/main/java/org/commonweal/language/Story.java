package org.commonweal.language;

import org.commonweal.allocation.Strategy;
import org.commonweal.kernel.Unit;

/// What a reason is told about: who received ("You", or a name), of what, and how it was shared.
public record Story(String who, String item, Unit unit, Strategy strategy) {}

package org.commonweal.savings;

import java.util.List;

/// What has changed in a circle since its start, or is to: those that are open first, then the
/// latest that are not.
public record CircleChanges(List<Swap> swaps, List<Substitution> substitutions) {

  public static final CircleChanges NONE = new CircleChanges(List.of(), List.of());

  public CircleChanges {
    swaps = List.copyOf(swaps);
    substitutions = List.copyOf(substitutions);
  }
}

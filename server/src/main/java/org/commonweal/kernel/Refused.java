package org.commonweal.kernel;

import java.util.List;

/// Carries one or more refusals out of a command; the transaction around it is rolled back.
public final class Refused extends RuntimeException {

  private final List<Refusal> refusals;

  public Refused(Refusal refusal) {
    this(List.of(refusal));
  }

  public Refused(List<? extends Refusal> refusals) {
    super(refusals.toString(), null, false, false);
    if (refusals.isEmpty()) {
      throw new IllegalArgumentException("refusals: 0 (expected: at least 1)");
    }
    this.refusals = List.copyOf(refusals);
  }

  /// The first refusal, which decides the status of the answer.
  public Refusal refusal() {
    return refusals.getFirst();
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}

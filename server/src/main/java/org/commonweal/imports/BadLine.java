package org.commonweal.imports;

import java.util.List;
import org.commonweal.kernel.Refusal;

/// A line of a file that was not imported, and why. The first line of a file is line 1.
public record BadLine(long line, List<Refusal> refusals) {

  public BadLine {
    refusals = List.copyOf(refusals);
  }

  static BadLine of(long line, Refusal refusal) {
    return new BadLine(line, List.of(refusal));
  }
}

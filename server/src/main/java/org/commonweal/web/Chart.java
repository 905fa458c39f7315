package org.commonweal.web;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/// Two series side by side, such as given in and given out per week.
///
/// The drawing's own coordinates are the values, so that nothing is rounded or divided here.
public record Chart(String title, String first, String second, List<Bar> bars) {

  public Chart {
    bars = List.copyOf(bars);
  }

  /// The height of the drawing: the greatest value, at least 1.
  public BigInteger height() {
    return bars.stream()
        .flatMap(bar -> Stream.of(bar.first().minor(), bar.second().minor()))
        .reduce(BigInteger.ONE, BigInteger::max);
  }

  /// Where a bar of this value begins, from the top.
  public BigInteger top(BigInteger value) {
    return height().subtract(value);
  }
}

package org.commonweal.bench.simulation;

import java.util.List;

/// Compares what was predicted with what is there.
final class Check {

  private Check() {}

  static void same(String what, Object expected, Object there) {
    if (!expected.equals(there)) {
      throw new Broken("%s: %s (expected: %s)".formatted(what, there, expected));
    }
  }

  /// Names the first difference of two lists.
  static void same(String what, List<?> expected, List<?> there) {
    for (int i = 0; i < Math.min(expected.size(), there.size()); i++) {
      same(what + " " + i, expected.get(i), (Object) there.get(i));
    }
    same(what + ", how many", expected.size(), there.size());
  }

  static void that(String what, boolean so) {
    if (!so) {
      throw new Broken(what);
    }
  }
}

package org.commonweal.imports;

import java.util.List;

/// What became of the lines of a file.
record Outcome(int added, int already, List<BadLine> bad) {

  static Outcome of(Sorting<?> sorting, int added) {
    return new Outcome(added, sorting.already(), sorting.bad());
  }

  int lines() {
    return added + already + bad.size();
  }
}

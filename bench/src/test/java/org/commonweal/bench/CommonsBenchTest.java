package org.commonweal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// A small village has whole books, and the pages and lists of its pools answer.
class CommonsBenchTest {

  @Test
  void asksForPagesOfAVillageWithWholeBooks() {
    String[] small = {
      "--members=60",
      "--pools=5",
      "--needs=150",
      "--shares=1000",
      "--times=1",
      "--rounds=0",
      "--only=/pools"
    };
    assertThat(new CommandLine(new CommonsBench()).execute(small)).isZero();
  }
}

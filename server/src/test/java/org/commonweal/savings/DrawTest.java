package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.PublishedProgram;
import org.commonweal.community.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawTest {

  private static final int DRAWS = 24_000;

  @Test
  void case9TheSameSeedAndWordsGiveTheSameOrder() {
    var words = List.of("tomato", "", "naïve", "tomato", "x");
    assertThat(new Draw("seed", words).order()).isEqualTo(new Draw("seed", words).order());
    assertThat(new Draw("seed", words).order()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    assertThat(Draw.commitment("seed"))
        .isEqualTo("19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b");
  }

  @Test
  void everyOrderOfFourOccursAndEverybodyGetsEachPlaceAsOften() {
    Map<List<Integer>, Integer> orders = new HashMap<>();
    int[][] places = new int[4][4];
    for (int seed = 0; seed < DRAWS; seed++) {
      List<Integer> order = new Draw("seed " + seed, List.of("a", "b", "", "d")).order();
      orders.merge(order, 1, Integer::sum);
      IntStream.range(0, 4).forEach(turn -> places[order.get(turn)][turn]++);
    }
    assertThat(orders).hasSize(24);
    for (int[] member : places) {
      for (int times : member) {
        assertThat(times).isBetween(DRAWS * 23 / 100, DRAWS * 27 / 100);
      }
    }
  }

  @Test
  void everyWordCounts() {
    var words = new ArrayList<>(Collections.nCopies(10, ""));
    List<Integer> before = new Draw("seed", words).order();
    for (int place = 0; place < words.size(); place++) {
      List<String> changed = new ArrayList<>(words);
      changed.set(place, "mine");
      assertThat(new Draw("seed", changed).order()).isNotEqualTo(before);
    }
  }

  /// The published program, which shares no code with the server, comes to the same order.
  @Test
  void theProgramDrawsTheSame(@TempDir Path directory) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    for (int seed = 0; seed < 60; seed++) {
      Drawn drawn = drawn("seed-" + seed, 2 + seed);
      files.add(Files.writeString(directory.resolve(seed + ".txt"), drawn.input()));
      expected.append("published " + Draw.commitment(drawn.seed()) + "\n");
      List<Drawn.Ticket> tickets = drawn.tickets();
      for (int turn = 0; turn < tickets.size(); turn++) {
        int now = turn;
        Drawn.Ticket has =
            tickets.stream().filter(one -> one.turn() == now).findFirst().orElseThrow();
        expected.append("turn " + (turn + 1) + " line " + (has.place() + 1) + "\n");
      }
    }
    String answer = new PublishedProgram("Draw.java").run(files, directory);
    assertThat(answer).isEqualTo(expected.toString());
  }

  private static Drawn drawn(String seed, int members) {
    List<String> words =
        IntStream.range(0, members)
            .mapToObj(place -> place % 3 == 0 ? "" : "wörd " + place)
            .toList();
    List<Integer> order = new Draw(seed, words).order();
    List<Drawn.Ticket> tickets =
        IntStream.range(0, members)
            .mapToObj(place ->
                new Drawn.Ticket(
                    place,
                    new MemberId(new UUID(0, place)),
                    "Member",
                    words.get(place),
                    order.indexOf(place)))
            .toList();
    return new Drawn(seed, tickets);
  }
}

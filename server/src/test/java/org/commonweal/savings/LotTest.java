package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonweal.PublishedProgram;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Cycles for which nobody has bid are drawn, and anybody can draw them again.
@ServerTest
class LotTest {

  @Autowired Ring ring;
  @Autowired Bidders bidders;
  @Autowired Bids bids;
  @Autowired CircleBooks books;

  @Test
  void withoutBidsItIsDrawnAndAnybodyCanDrawAgain(@TempDir Path directory) throws Exception {
    Ring.Around around = bidders.circle(4);
    String published = ring.circle(around).commitment();
    Set<String> received = new HashSet<>();
    List<Path> files = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    for (int cycle = 0; cycle < 4; cycle++) {
      Instant due = ring.due(around, cycle);
      assertThat(bids.text(ring.circle(around), cycle).isEmpty())
          .as("secret while bids are taken; who is left alone needs none")
          .isEqualTo(cycle < 3);
      bidders.pay(around, cycle, due);
      ring.payOutAt(due, around, cycle);
      Turn recipient = ring.circle(around).recipient(cycle).orElseThrow();
      received.add(recipient.name());
      if (cycle < 3) {
        Bids.Lot lot = bids.lots(ring.circle(around), books.cycles(ring.circle(around))).getLast();
        assertThat(lot.seats()).hasSize(4 - cycle);
        files.add(Files.writeString(directory.resolve(cycle + ".txt"), lot.input()));
        expected.append("published " + published + "\nseat " + recipient.seat() + "\n");
      }
    }
    assertThat(received).hasSize(4);
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.COMPLETED);
    assertThat(bidders.wallets(around)).containsOnly("500.00");
    assertThat(new PublishedProgram("Auction.java").run(files, directory))
        .isEqualTo(expected.toString());
    bidders.sound(around);
  }

  /// The seed behind the texts gives each member every place about as often.
  @Test
  void everySeatIsDrawnAboutAsOften() {
    int[] times = new int[4];
    for (int seed = 0; seed < 2_000; seed++) {
      String text = SeedChain.text("seed " + seed, seed % 7);
      int lowest = 0;
      for (int seat = 1; seat < 4; seat++) {
        if (SeedChain.ticket(text, seat).compareTo(SeedChain.ticket(text, lowest)) < 0) {
          lowest = seat;
        }
      }
      times[lowest]++;
    }
    for (int count : times) {
      assertThat(count).isBetween(430, 570);
    }
    assertThat(Draw.sha256(SeedChain.text("s", 5))).isEqualTo(SeedChain.text("s", 4));
    assertThat(Draw.sha256(SeedChain.text("s", 0))).isEqualTo(SeedChain.commitment("s"));
  }
}

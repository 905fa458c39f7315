package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How members have paid, who is behind, and what to expect.
@ServerTest
class ProspectTest {

  @Autowired Ring ring;
  @Autowired CircleBooks books;

  @Test
  void tellsHowEverybodyHasPaidWhoIsBehindAndWhatComesIfAllGoesOnAsSoFar() {
    Ring.Around around = ring.ruled(3, Parts.ALLOWED, Missing.REDUCED, "", "300");
    Instant first = ring.due(around, 0);
    assertThat(prospect(around, first.minusSeconds(1)).standings())
        .as("newcomers are unrated")
        .allMatch(standing -> standing.onTimePercent().isEmpty());
    List<Village.Neighbour> people = around.people();
    ring.payAt(first, around, people.get(0), 0);
    ring.payAt(first.plusSeconds(1), around, people.get(1), 0);
    ring.payAt(first, around, people.get(2), 0, "30");
    ring.payOutAt(first.plus(Duration.ofHours(2)), around, 0);
    Prospect after = prospect(around, first.plus(Duration.ofHours(2)));
    assertThat(after.standings())
        .extracting(one ->
            one.onTime() + " " + one.late() + " " + one.missed() + " " + one.onTimePercent().get())
        .containsExactly("1 0 0 100", "0 1 0 0", "0 0 1 0");
    assertThat(after.arrears())
        .extracting(one ->
            one.turn().name() + " " + one.amount().text() + " " + one.recipient().get().name())
        .containsExactly("P2 70.00 P0");
    assertThat(after.outlook())
        .extracting(one ->
            one.recipient().get().name() + " " + one.amount().text() + " " + one.missing().text())
        .containsExactly("P1 200.00 100.00", "P2 200.00 100.00");
    assertThat(after.past())
        .extracting(
            one -> one.amount().text() + " " + one.later().text() + " " + one.onTimePercent().get())
        .containsExactly("230.00 0.00 33");

    ring.payAt(first.plus(Duration.ofHours(3)), around, people.get(2), 0, "70");
    Prospect caughtUp = prospect(around, first.plus(Duration.ofHours(3)));
    assertThat(caughtUp.arrears()).isEmpty();
    assertThat(caughtUp.standings().get(2).missed()).as("it stays missed").isEqualTo(1);
    assertThat(caughtUp.outlook())
        .extracting(one -> one.missing().text())
        .containsExactly("0.00", "0.00");
    assertThat(caughtUp.past().getFirst().later().text()).isEqualTo("70.00");
  }

  private Prospect prospect(Ring.Around around, Instant now) {
    Circle circle = ring.circle(around);
    return new Prospect(
        circle, books.cycles(circle), books.contributions(circle), books.debts(circle), now);
  }
}

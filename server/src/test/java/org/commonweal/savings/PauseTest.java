package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.identity.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A circle that rests: no due date passes, and those ahead move by the whole days that it rested.
@ServerTest
class PauseTest {

  @Autowired Ring ring;
  @Autowired CirclePauses pauses;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired CircleBooks books;

  @Test
  void movesTheDueDatesAheadByTheWholeDaysThatItRested() {
    Ring.Around around = ring.running(4, Late.FEE, "400");
    List<LocalDate> planned = due(around);
    Instant second = at(planned.get(1), 0);
    ring.pauseAt(second.minus(Duration.ofHours(2)), around);
    refuses(
        "1003 InvalidState", () -> pauses.pause(caller(around), around.community(), around.id()));
    Instant back = at(planned.get(1), 0).plus(Duration.ofDays(9)).plus(Duration.ofHours(5));
    ring.resumeAt(back, around);
    assertThat(due(around))
        .containsExactly(
            planned.get(0),
            planned.get(1).plusDays(10),
            planned.get(2).plusDays(10),
            planned.get(3).plusDays(10));

    Instant third = at(planned.get(2).plusDays(10), 0);
    ring.pauseAt(third, around);
    ring.resumeAt(third.plus(Duration.ofDays(2)), around);
    assertThat(due(around))
        .as("what was due when the pause began stays due when it was")
        .containsExactly(
            planned.get(0),
            planned.get(1).plusDays(10),
            planned.get(2).plusDays(10),
            planned.get(3).plusDays(12));
    Circle circle = ring.circle(around);
    assertThat(pauses.of(circle)).extracting(Pause::days).containsExactly(10, 2);
  }

  private List<LocalDate> due(Ring.Around around) {
    return books.cycles(ring.circle(around)).stream()
        .map(cycle -> LocalDate.ofInstant(cycle.due(), Ring.VIENNA))
        .toList();
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Ring.VIENNA).toInstant();
  }

  private static Caller caller(Ring.Around around) {
    return around.organiser().caller();
  }

  @Test
  void lessThanADayMovesNothing() {
    Ring.Around around = ring.running(2, Late.FEE, "1");
    List<LocalDate> planned = due(around);
    Instant morning = at(planned.get(0).minusDays(2), 8);
    ring.pauseAt(morning, around);
    ring.resumeAt(morning.plus(Duration.ofHours(15)), around);
    assertThat(due(around)).isEqualTo(planned);
    ring.pauseAt(at(planned.get(0).minusDays(1), 23), around);
    ring.resumeAt(at(planned.get(0), 1), around);
    assertThat(due(around).get(0))
        .as("the day is the circle's, not 24 hours")
        .isEqualTo(planned.get(0).plusDays(1));
  }

  @Test
  void nothingBecomesLateOrIsPaidOutMeanwhile() {
    Ring.Around around = ring.running(2, Late.REFUSED, "200");
    Instant first = ring.circle(around).terms().due(0).toInstant();
    ring.pauseAt(first.plus(Duration.ofMinutes(30)), around);
    Instant later = first.plus(Duration.ofDays(20));
    ring.payAt(later, around, around.people().get(0), 0);
    ring.payAt(later, around, around.people().get(1), 0);
    ring.payAt(later, around, around.people().get(1), 1);
    assertThat(books.contributions(ring.circle(around)))
        .extracting(one -> one.cycle() + " " + one.timing())
        .as("the circle's clock stands still")
        .containsExactly("0 LATE", "0 LATE", "1 ON_TIME");
    refuses("1003 InvalidState", () -> payOut(around));
    Village.Neighbour other = around.people().get(1);
    refuses(
        "2003 Unauthorized", () -> pauses.resume(other.caller(), around.community(), around.id()));
    ring.resumeAt(later, around);
    payOut(around);
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
  }

  private void payOut(Ring.Around around) {
    payouts.payOut(
        caller(around), around.community(), around.cycle(0), around.organiser().member());
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}

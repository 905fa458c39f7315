package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Circles before they start: who joins, in which order they receive.
@ServerTest
class CirclesTest {

  @Autowired Ring ring;
  @Autowired Village village;
  @Autowired Circles circles;
  @Autowired CircleTurns turns;
  @Autowired Draws draws;
  @Autowired PoolCalculator calculator;

  @Test
  void case4PositionsAreUniqueAndKeptWhenSomebodyLeaves() {
    Ring.Around around = ring.draft(3, TurnOrder.JOINED, Late.FEE, "0");
    around.people().forEach(one -> ring.join(around, one));
    assertThat(places(around)).containsExactly("P0 0", "P1 1", "P2 2");
    Village.Neighbour late = ring.neighbour(around, "D");
    refuses("1002 GroupFull", () -> ring.join(around, late));
    refuses("2001 AlreadyMember", () -> ring.join(around, around.people().getFirst()));
    turns.leave(around.people().get(1).caller(), around.community(), around.id());
    ring.join(around, late);
    assertThat(places(around)).containsExactly("P0 0", "D 1", "P2 2");
    assertThat(calculator.getMemberCount(around.community(), around.id())).isEqualTo(3);
    assertThat(calculator.getContributionAmount(around.community(), around.id()))
        .isEqualTo("10000");
    refuses(
        "2002 NotMember",
        () -> turns.leave(around.people().get(1).caller(), around.community(), around.id()));
  }

  @Test
  void case4AlsoWhenAllJoinAtOnce() throws Exception {
    Ring.Around around = ring.draft(9, TurnOrder.JOINED, Late.FEE, "0");
    around.people().subList(0, 5).forEach(one -> ring.join(around, one));
    List<Callable<String>> all =
        around.people().stream()
            .<Callable<String>>map(one -> () -> attempt(() -> ring.join(around, one)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> one : threads.invokeAll(all)) {
        assertThat(one.get()).isIn("done", "2001 AlreadyMember");
      }
    }
    assertThat(ring.circle(around).turns())
        .extracting(Turn::position)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  private List<String> places(Ring.Around around) {
    return ring.circle(around).turns().stream()
        .map(turn -> turn.name() + " " + turn.position())
        .toList();
  }

  @Test
  void case9ByHandTakesAPermutationAndNothingElse() {
    Ring.Around around = ring.draft(4, TurnOrder.HAND, Late.FEE, "0");
    around.people().subList(0, 3).forEach(one -> ring.join(around, one));
    refuses("1003 InvalidState", () -> order(around, List.of(0, 1, 2)));
    ring.join(around, around.people().get(3));
    for (List<Integer> wrong :
        List.of(
            List.of(2, 0, 0, 1),
            List.of(0, 1, 2, 4),
            List.of(0, 1, 2),
            List.of(0, 1, 2, 3, 3),
            List.of(-1, 0, 1, 2),
            List.<Integer>of())) {
      refuses("4003 InvalidRecipient", () -> order(around, wrong));
    }
    assertThat(places(around)).containsExactly("P0 0", "P1 1", "P2 2", "P3 3");
    order(around, List.of(2, 0, 3, 1));
    assertThat(places(around)).containsExactly("P2 0", "P0 1", "P3 2", "P1 3");
    refuses("1003 InvalidState", () -> draw(around));
    Village.Neighbour other = around.people().get(1);
    refuses(
        "2003 Unauthorized",
        () -> turns.order(other.caller(), around.community(), around.id(), List.of(0, 1, 2, 3)));
  }

  private void order(Ring.Around around, List<Integer> places) {
    turns.order(around.organiser().caller(), around.community(), around.id(), places);
  }

  private void draw(Ring.Around around) {
    draws.draw(around.organiser().caller(), around.community(), around.id());
  }

  @Test
  void case9ByLotIsDrawnOnceAndCanBeDrawnAgainFromWhatIsShown() {
    Ring.Around around = ring.draft(4, TurnOrder.LOT, Late.FEE, "0");
    around.people().forEach(one -> ring.join(around, one));
    Circle before = ring.circle(around);
    assertThat(before.commitment()).hasSize(64);
    assertThat(draws.of(before)).isEmpty();
    draws.say(around.people().get(2).caller(), around.community(), around.id(), " plum ");
    refuses(
        "1003 InvalidState",
        () -> circles.start(around.organiser().caller(), around.community(), around.id()));
    draw(around);
    Circle after = ring.circle(around);
    Drawn drawn = draws.of(after).orElseThrow();
    assertThat(Draw.commitment(drawn.seed())).isEqualTo(before.commitment());
    assertThat(drawn.tickets()).extracting(Drawn.Ticket::word).containsExactly("", "", "plum", "");
    var again = new Draw(drawn.seed(), List.of("", "", "plum", "")).order();
    assertThat(after.turns())
        .extracting(Turn::member)
        .containsExactlyElementsOf(
            again.stream().map(place -> before.turns().get(place).member()).toList());
    refuses("1003 InvalidState", () -> draw(around));
    refuses(
        "1003 InvalidState",
        () -> draws.say(around.organiser().caller(), around.community(), around.id(), "late"));
  }

  @Test
  void letsInWhoWasInvitedOrHoldsTheLinkAndShowsTheOthersNothing() {
    Ring.Around around = ring.draft(4, TurnOrder.JOINED, Late.FEE, "0");
    var closed = Ring.asked(3, TurnOrder.JOINED, Late.FEE, "0", Entry.INVITED);
    CircleId id = circles.create(around.organiser().caller(), around.community(), closed);
    Village.Neighbour guest = around.people().get(1);
    Village.Neighbour linked = around.people().get(2);
    refuses("1001 GroupNotFound", () -> circles.get(guest.caller(), around.community(), id));
    refuses("2004 NotInvited", () -> turns.join(guest.caller(), around.community(), id, ""));
    turns.invite(around.organiser().caller(), around.community(), id, guest.member());
    turns.join(guest.caller(), around.community(), id, "");
    String old = turns.link(around.organiser().caller(), around.community(), id);
    String link = turns.link(around.organiser().caller(), around.community(), id);
    refuses("2004 NotInvited", () -> turns.join(linked.caller(), around.community(), id, old));
    turns.join(linked.caller(), around.community(), id, link);
    MemberId managed = village.member(around.here().place(), "Ada");
    turns.invite(around.organiser().caller(), around.community(), id, managed);
    assertThat(circles.get(guest.caller(), around.community(), id).turns())
        .extracting(Turn::name)
        .containsExactly("P1", "P2", "Ada");
    Ring.Around elsewhere = ring.draft(3, TurnOrder.JOINED, Late.FEE, "0");
    refuses(
        "1001 GroupNotFound",
        () -> turns.join(elsewhere.organiser().caller(), elsewhere.community(), around.id(), ""));
  }

  @Test
  void startsOnlyWhenAllPlacesAreTakenAndCanBePlannedForFewer() {
    Ring.Around around = ring.draft(4, TurnOrder.JOINED, Late.FEE, "0");
    around.people().subList(0, 3).forEach(one -> ring.join(around, one));
    turns.leave(around.people().get(1).caller(), around.community(), around.id());
    var caller = around.organiser().caller();
    refuses("1003 InvalidState", () -> circles.start(caller, around.community(), around.id()));
    var first = ring.circle(around).terms().firstDue();
    refuses("1003 InvalidState", () -> plan(around, 2, first.minusDays(7)));
    assertThat(plan(around, 2, first.plusDays(1)).turns())
        .extracting(Turn::position)
        .containsExactly(0, 1);
    circles.start(caller, around.community(), around.id());
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.ACTIVE);
    refuses("1003 InvalidState", () -> circles.cancel(caller, around.community(), around.id()));
    refuses("1003 InvalidState", () -> ring.join(around, around.organiser()));
    refuses("1001 GroupNotFound", () -> ring.join(around, around.people().get(1)));
  }

  private Circle plan(Ring.Around around, int size, LocalDate first) {
    return circles.plan(
        around.organiser().caller(),
        around.community(),
        around.id(),
        new Circles.Plan(size, first));
  }

  static void refuses(String expected, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(error(refused)).isEqualTo(expected));
  }

  /// `done`, or the error.
  static String attempt(Runnable command) {
    try {
      command.run();
      return "done";
    } catch (Refused refused) {
      return error(refused);
    }
  }

  static String error(Refused refused) {
    var refusal = (SavingsRefusal) refused.refusal();
    return refusal.code() + " " + refusal.name();
  }
}

package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody leaves the community with a place in a circle that runs, or with something to pay in one;
/// whoever leaves is in no draft any more.
@ServerTest
class CircleDeparturesTest {

  @Autowired Ring ring;
  @Autowired Village village;
  @Autowired Circles circles;
  @Autowired CircleTurns turns;
  @Autowired Substitutions substitutions;
  @Autowired CirclePayments payments;
  @Autowired Members members;

  @Test
  void whoLeavesIsTakenOutOfDraftsAndNobodyElseMoves() {
    Ring.Around around = ring.draft(3, TurnOrder.JOINED, Late.FEE, "0");
    around.people().forEach(one -> ring.join(around, one));
    leave(around, around.people().get(1));
    assertThat(places(around)).containsExactly("P0 0", "P2 2");
    ring.join(around, around.here().pia());
    assertThat(places(around)).containsExactly("P0 0", "Pia 1", "P2 2");
    remove(around, around.organiser().member());
    assertThat(places(around)).containsExactly("Pia 1", "P2 2");
    assertThat(ring.circle(around).organiserName())
        .as("what they organise goes to the first who signs in")
        .isEqualTo("Pia");

    Ring.Around alone = ring.draft(2, TurnOrder.JOINED, Late.FEE, "0");
    MemberId managed = village.member(alone.here().place(), "Oma");
    turns.invite(alone.organiser().caller(), alone.community(), alone.id(), managed);
    leave(alone, alone.organiser());
    assertThat(ring.circle(alone).status()).isEqualTo(CircleStatus.CANCELLED);
  }

  @Test
  void aPlaceInARunningCircleKeepsAMemberUntilASubstituteTakesIt() {
    Ring.Around around = ring.running(2, Late.FEE, "100");
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour pia = around.here().pia();
    assertThat(members.whyStay(one.caller(), around.community()))
        .contains(new SavingsRefusal.InRunningCircle("Friday"));
    refuses("1003 InvalidState", () -> leave(around, one));
    refuses("1003 InvalidState", () -> remove(around, one.member()));
    ring.pauseAt(ring.due(around, 0).minus(Duration.ofDays(1)), around);
    refuses("1003 InvalidState", () -> leave(around, one));
    take(around, one, pia);
    assertThat(members.whyStay(one.caller(), around.community())).isEmpty();
    leave(around, one);

    take(around, around.organiser(), around.here().sanjai());
    leave(around, around.organiser());
    assertThat(ring.circle(around).organiserName()).isEqualTo("Sanjai");
    assertThat(places(around)).containsExactly("Sanjai 0", "Pia 1");
  }

  @Test
  void whoOwesInACircleThatIsOverStaysAndWhoIsOwedMayGo() {
    Ring.Around around = ring.ruled(2, Parts.REFUSED, Missing.REDUCED, "", "900");
    Village.Neighbour one = around.people().get(1);
    pay(around, around.organiser(), 0);
    ring.payOutAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, 0);
    pay(around, around.organiser(), 1);
    pay(around, one, 1);
    ring.payOutAt(ring.due(around, 1), around, 1);
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.COMPLETED);
    assertThat(members.whyStay(one.caller(), around.community()))
        .contains(new SavingsRefusal.OwesInCircle("Friday"));
    refuses("1003 InvalidState", () -> leave(around, one));
    leave(around, around.organiser());
    pay(around, one, 0);
    assertThat(ring.wallet(around, around.organiser().member())).isEqualTo("900.00");
    leave(around, one);
  }

  @Test
  void whoCouldBeTheOnlyOneToOrganiseStaysAndAnAskedSubstituteMayGo() {
    Ring.Around around = ring.draft(2, TurnOrder.JOINED, Late.FEE, "0");
    for (String name : List.of("Oma", "Opa")) {
      MemberId managed = village.member(around.here().place(), name);
      turns.invite(around.organiser().caller(), around.community(), around.id(), managed);
    }
    ring.start(around);
    assertThat(members.whyStay(around.organiser().caller(), around.community()))
        .contains(new SavingsRefusal.LastToOrganise("Friday"));
    refuses("1003 InvalidState", () -> leave(around, around.organiser()));
    MemberId leaver = ring.circle(around).turns().getFirst().member();
    Village.Neighbour asked = around.people().get(1);
    var proposal = new Substitutions.Proposal(leaver, asked.member());
    SubstitutionId id =
        substitutions.propose(
            around.organiser().caller(), around.community(), around.id(), proposal);
    substitutions.accept(asked.caller(), around.community(), around.id(), id);
    leave(around, asked);
    refuses(
        "1003 InvalidState",
        () ->
            substitutions.approve(
                around.organiser().caller(), around.community(), around.id(), id));
  }

  /// Whatever comes first, nobody is in a circle who is not in the community.
  @Test
  void leavingBesideJoiningAndBesideTheStartEndsInOneOfTwoOrders() throws Exception {
    for (int round = 0; round < 6; round++) {
      Ring.Around around = ring.draft(2, TurnOrder.JOINED, Late.FEE, "0");
      ring.join(around, around.organiser());
      Village.Neighbour one = around.people().get(1);
      atOnce(() -> ring.join(around, one), () -> leave(around, one));
      assertThat(places(around)).containsExactly("P0 0");

      ring.join(around, around.here().pia());
      List<String> answers =
          atOnce(() -> ring.start(around), () -> leave(around, around.here().pia()));
      boolean started = answers.getFirst().equals("done");
      assertThat(answers.getLast()).isEqualTo(started ? "1003 InvalidState" : "done");
      assertThat(places(around)).hasSize(started ? 2 : 1);
    }
  }

  private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = threads.submit(attempt(one));
      Future<String> second = threads.submit(attempt(other));
      return List.of(first.get(), second.get());
    }
  }

  private static Callable<String> attempt(Runnable command) {
    return () -> {
      try {
        command.run();
        return "done";
      } catch (Refused refused) {
        return refused.refusal() instanceof SavingsRefusal ? CirclesTest.error(refused) : "gone";
      }
    };
  }

  private void take(Ring.Around around, Village.Neighbour leaver, Village.Neighbour comes) {
    var proposal = new Substitutions.Proposal(leaver.member(), comes.member());
    SubstitutionId id =
        substitutions.propose(leaver.caller(), around.community(), around.id(), proposal);
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    substitutions.approve(around.organiser().caller(), around.community(), around.id(), id);
  }

  private void leave(Ring.Around around, Village.Neighbour who) {
    members.leave(who.caller(), around.community());
  }

  private void remove(Ring.Around around, MemberId who) {
    members.remove(around.here().owner(), around.community(), who);
  }

  private void pay(Ring.Around around, Village.Neighbour who, int cycle) {
    payments.contribute(who.caller(), around.community(), around.cycle(cycle), "100");
  }

  private List<String> places(Ring.Around around) {
    return ring.circle(around).turns().stream()
        .map(turn -> turn.name() + " " + turn.position())
        .toList();
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}

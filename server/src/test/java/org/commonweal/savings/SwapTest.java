package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two members who have not received change turns if both agree and the organiser approves.
@ServerTest
class SwapTest {

  @Autowired Ring ring;
  @Autowired Kitty kitty;
  @Autowired CircleBooks books;
  @Autowired Swaps swaps;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired CircleTurns turns;

  @Test
  void twoChangeTurnsIfBothAgreeAndTheOrganiserApproves() {
    Ring.Around around = ring.running(4, Late.FEE, "400");
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour three = around.people().get(3);
    SwapId swap = ask(around, one, three);
    refuses("1003 InvalidState", () -> approve(around, swap));
    refuses("2003 Unauthorized", () -> accept(around, one, swap));
    refuses("2003 Unauthorized", () -> accept(around, around.organiser(), swap));
    accept(around, three, swap);
    refuses("1003 InvalidState", () -> accept(around, three, swap));
    refuses(
        "2003 Unauthorized",
        () -> swaps.approve(one.caller(), around.community(), around.id(), swap));
    assertThat(places(around)).containsExactly("P0", "P1", "P2", "P3");
    approve(around, swap);
    assertThat(places(around)).containsExactly("P0", "P3", "P2", "P1");
    assertThat(states(around)).containsExactly("P1 P3 APPROVED");
    refuses("1003 InvalidState", () -> approve(around, swap));

    cycle(around, 0, around.organiser());
    refuses("4003 InvalidRecipient", () -> cycle(around, 1, one));
    payOut(around, 1, three);
    assertThat(ring.wallet(around, three.member())).isEqualTo("600.00");
  }

  private SwapId ask(Ring.Around around, Village.Neighbour who, Village.Neighbour whom) {
    return swaps.ask(who.caller(), around.community(), around.id(), whom.member());
  }

  private void accept(Ring.Around around, Village.Neighbour who, SwapId swap) {
    swaps.accept(who.caller(), around.community(), around.id(), swap);
  }

  private void approve(Ring.Around around, SwapId swap) {
    swaps.approve(around.organiser().caller(), around.community(), around.id(), swap);
  }

  private List<String> places(Ring.Around around) {
    return ring.circle(around).turns().stream().map(Turn::name).toList();
  }

  private List<String> states(Ring.Around around) {
    return swaps.of(ring.circle(around)).stream()
        .map(swap -> swap.asker().name() + " " + swap.asked().name() + " " + swap.status())
        .toList();
  }

  /// Everybody pays for a cycle, and it is paid out.
  private void cycle(Ring.Around around, int cycle, Village.Neighbour recipient) {
    around
        .people()
        .forEach(one ->
            payments.contribute(one.caller(), around.community(), around.cycle(cycle), "100"));
    payOut(around, cycle, recipient);
  }

  private void payOut(Ring.Around around, int cycle, Village.Neighbour recipient) {
    payouts.payOut(
        around.organiser().caller(), around.community(), around.cycle(cycle), recipient.member());
  }

  @Test
  void refusesWhatNeverWasASwapOfTwoWhoAreAhead() {
    Ring.Around draft = ring.draft(2, TurnOrder.JOINED, Late.FEE, "0");
    draft.people().forEach(one -> ring.join(draft, one));
    refuses("1003 InvalidState", () -> ask(draft, draft.organiser(), draft.people().get(1)));

    Ring.Around around = ring.running(3, Late.FEE, "300");
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    refuses("4003 InvalidRecipient", () -> ask(around, one, one));
    refuses("2002 NotMember", () -> ask(around, one, around.here().pia()));
    refuses("1001 GroupNotFound", () -> ask(around, around.here().pia(), one));
    refuses("1001 GroupNotFound", () -> accept(around, one, new SwapId(UUID.randomUUID())));
    cycle(around, 0, around.organiser());
    refuses("4002 PayoutAlreadyProcessed", () -> ask(around, around.organiser(), one));
    refuses("4002 PayoutAlreadyProcessed", () -> ask(around, one, around.organiser()));

    SwapId declined = ask(around, one, two);
    refuses(
        "2003 Unauthorized",
        () -> swaps.withdraw(two.caller(), around.community(), around.id(), declined));
    swaps.decline(two.caller(), around.community(), around.id(), declined);
    SwapId withdrawn = ask(around, one, two);
    accept(around, two, withdrawn);
    swaps.withdraw(one.caller(), around.community(), around.id(), withdrawn);
    SwapId refused = ask(around, two, one);
    swaps.refuse(around.organiser().caller(), around.community(), around.id(), refused);
    refuses("1003 InvalidState", () -> accept(around, one, refused));
    assertThat(states(around))
        .containsExactly("P2 P1 REFUSED", "P1 P2 WITHDRAWN", "P1 P2 DECLINED");
    assertThat(places(around)).containsExactly("P0", "P1", "P2");
  }

  /// Of three each has deposited 450, 300 and 150; what the middle one has missed stays taken off.
  @Test
  void depositsFollowTheTurns() {
    Ring.Around around = ring.ruled(3, Parts.REFUSED, Missing.DEPOSIT, "", "550");
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    Instant due = ring.due(around, 0);
    ring.payAt(due, around, around.organiser(), 0);
    IntStream.range(0, 3).forEach(cycle -> ring.payAt(due, around, two, cycle));
    ring.payOutAt(due.plus(Duration.ofHours(2)), around, 0);
    SwapId swap = ask(around, two, one);
    accept(around, one, swap);
    refuses("3008 InsufficientBalance", () -> approve(around, swap));
    assertThat(places(around)).containsExactly("P0", "P1", "P2");
    kitty.topUp(around.here(), two.member(), "100");
    approve(around, swap);
    assertThat(places(around)).containsExactly("P0", "P2", "P1");
    assertThat(ring.wallet(around, one.member())).as("150 back").isEqualTo("400.00");
    assertThat(ring.wallet(around, two.member())).as("150 more").isEqualTo("50.00");
    CircleSums sums = books.sums(ring.circle(around));
    assertThat(sums.addUp()).isTrue();
    assertThat(sums.held().deposits().text()).as("450, 300 and 50").isEqualTo("800.00");
  }

  @Test
  void refusesWhatAPayoutHasOvertaken() {
    Ring.Around around = ring.running(3, Late.FEE, "300");
    Village.Neighbour two = around.people().get(2);
    SwapId swap = ask(around, two, around.organiser());
    accept(around, around.organiser(), swap);
    cycle(around, 0, around.organiser());
    refuses("4002 PayoutAlreadyProcessed", () -> approve(around, swap));
    assertThat(states(around)).containsExactly("P2 P0 LAPSED");
    assertThat(places(around)).containsExactly("P0", "P1", "P2");
    SwapId again = ask(around, two, around.people().get(1));
    accept(around, around.people().get(1), again);
    approve(around, again);
    assertThat(places(around)).containsExactly("P0", "P2", "P1");
  }

  @Test
  void twoSwapsWithTheSamePersonCannotBothBeOpen() throws Exception {
    Ring.Around around = ring.running(4, Late.FEE, "1");
    Village.Neighbour last = around.people().get(3);
    List<Callable<String>> all =
        around.people().subList(0, 3).stream()
            .<Callable<String>>map(one ->
                () -> {
                  try {
                    ask(around, one, last);
                    return "asked";
                  } catch (Refused refused) {
                    return CirclesTest.error(refused);
                  }
                })
            .toList();
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
    }
    assertThat(answers)
        .containsExactlyInAnyOrder("asked", "1003 InvalidState", "1003 InvalidState");
  }

  /// Approved and paid out in the same moment: either the swap was first, and who was seen as the
  /// recipient is not any more, or the payout was.
  @Test
  void aSwapAndAPayoutAtOnceEndInOneOfTwoOrders() throws Exception {
    for (int round = 0; round < 5; round++) {
      Ring.Around around = ring.running(2, Late.FEE, "100");
      Village.Neighbour one = around.people().get(1);
      SwapId swap = ask(around, one, around.organiser());
      accept(around, around.organiser(), swap);
      around
          .people()
          .forEach(
              who -> payments.contribute(who.caller(), around.community(), around.cycle(0), "100"));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> paid = threads.submit(() -> attempt(() -> payOut(around, 0, around.organiser())));
        Future<?> changed = threads.submit(() -> attempt(() -> approve(around, swap)));
        paid.get();
        changed.get();
      }
      boolean swapped = places(around).equals(List.of("P1", "P0"));
      assertThat(states(around)).containsExactly("P1 P0 " + (swapped ? "APPROVED" : "LAPSED"));
      assertThat(ring.wallet(around, around.organiser().member()))
          .isEqualTo(swapped ? "0.00" : "200.00");
    }
  }

  private static void attempt(Runnable command) {
    try {
      command.run();
    } catch (Refused refused) {
      assertThat(CirclesTest.error(refused))
          .isIn("4002 PayoutAlreadyProcessed", "4003 InvalidRecipient");
    }
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}

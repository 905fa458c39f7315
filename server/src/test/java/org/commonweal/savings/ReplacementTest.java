package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.Members;
import org.commonweal.kernel.Page;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who has to agree before a place changes hands, and what ends a proposal.
@ServerTest
class ReplacementTest {

  @Autowired Ring ring;
  @Autowired Substitutes substitutes;
  @Autowired Kitty kitty;
  @Autowired Substitutions substitutions;
  @Autowired Stakes stakes;
  @Autowired Swaps swaps;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Members members;

  @Test
  void refusesWhoIsInItWhoHadAnotherPlaceAndWhatNobodyAgreedOn() {
    Ring.Around around = ring.running(3, Late.FEE, "300");
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    Village.Neighbour pia = around.here().pia();
    refuses("4003 InvalidRecipient", () -> substitutes.propose(around, one, one, one));
    refuses("2001 AlreadyMember", () -> substitutes.propose(around, one, one, two));
    refuses("2003 Unauthorized", () -> substitutes.propose(around, one, two, pia));
    refuses("1001 GroupNotFound", () -> substitutes.propose(around, pia, pia, one));
    refuses(
        "2002 NotMember",
        () -> substitutes.propose(around, around.organiser(), pia, around.here().sanjai()));
    refuses(
        "1003 InvalidState", () -> substitutes.propose(around, one, one, around.here().viewer()));
    refuses(
        "1001 GroupNotFound",
        () -> substitutes.approve(around, new SubstitutionId(UUID.randomUUID())));

    SwapId swap = swaps.ask(one.caller(), around.community(), around.id(), two.member());
    SubstitutionId asked = substitutes.propose(around, around.organiser(), one, pia);
    refuses(
        "2003 Unauthorized",
        () -> substitutions.accept(two.caller(), around.community(), around.id(), asked));
    substitutions.accept(pia.caller(), around.community(), around.id(), asked);
    refuses("1003 InvalidState", () -> substitutes.approve(around, asked));
    substitutions.accept(one.caller(), around.community(), around.id(), asked);
    substitutes.approve(around, asked);
    assertThat(swaps.of(ring.circle(around)))
        .extracting(Swap::status)
        .containsExactly(SwapStatus.LAPSED);
    refuses(
        "1001 GroupNotFound",
        () -> swaps.withdraw(one.caller(), around.community(), around.id(), swap));
    refuses("1003 InvalidState", () -> substitutes.propose(around, two, two, one));

    SubstitutionId declined = substitutes.propose(around, two, two, around.here().sanjai());
    substitutions.decline(
        around.here().sanjai().caller(), around.community(), around.id(), declined);
    refuses("1001 GroupNotFound", () -> substitutes.see(around, around.here().sanjai()));
    SubstitutionId left = substitutes.propose(around, two, two, around.here().sanjai());
    substitutions.accept(around.here().sanjai().caller(), around.community(), around.id(), left);
    members.pause(around.here().owner(), around.community(), around.here().sanjai().member());
    refuses("1003 InvalidState", () -> substitutes.approve(around, left));
    assertThat(ring.circle(around).turns())
        .extracting(Turn::name)
        .containsExactly("P0", "Pia", "P2");
  }

  @Test
  void whoeverIsBehindIsReplacedWithoutAgreeing() {
    Ring.Around around = ring.ruled(2, Parts.REFUSED, Missing.REDUCED, "", "900");
    substitutes.pay(around, around.organiser(), 0);
    ring.payOutAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, 0);
    SubstitutionId id =
        substitutes.propose(
            around, around.organiser(), around.people().get(1), around.here().pia());
    refuses("1003 InvalidState", () -> substitutes.approve(around, id));
    substitutions.accept(around.here().pia().caller(), around.community(), around.id(), id);
    refuses("1003 InvalidState", () -> substitutes.approve(around, id));
    ring.approveAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, id);
    assertThat(ring.circle(around).turns()).extracting(Turn::name).containsExactly("P0", "Pia");
  }

  @Test
  void whoseMembershipRestsIsReplacedWithoutAgreeing() {
    Ring.Around around = ring.running(2, Late.FEE, "100");
    Village.Neighbour leaver = around.people().get(1);
    Village.Neighbour comes = around.here().pia();
    SubstitutionId id = substitutes.propose(around, around.organiser(), leaver, comes);
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    assertThat(stakes.look(ring.circle(around)).unasked()).isEmpty();
    members.pause(around.here().owner(), around.community(), leaver.member());
    assertThat(stakes.look(ring.circle(around)).unasked()).containsExactly(1);
    substitutes.approve(around, id);
    assertThat(ring.circle(around).turns()).extracting(Turn::name).containsExactly("P0", "Pia");
  }

  /// Who was to come for one place and has taken another one does not come when that is gone.
  @Test
  void aProposalThatHasLapsedDoesNotComeBack() {
    Ring.Around around = ring.running(3, Late.FEE, "100");
    Village.Neighbour pia = around.here().pia();
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    SubstitutionId lapsed = substitutes.propose(around, one, one, pia);
    SwapId swap =
        swaps.ask(two.caller(), around.community(), around.id(), around.organiser().member());
    substitutes.replace(around, two, pia);
    substitutes.replace(around, pia, two);
    Circle circle = ring.circle(around);
    assertThat(substitutions.of(circle).stream().filter(all -> all.id().equals(lapsed)))
        .extracting(Substitution::status)
        .containsExactly(SubstitutionStatus.LAPSED);
    assertThat(swaps.of(circle))
        .extracting(all -> all.id().equals(swap) + " " + all.status())
        .containsExactly("true LAPSED");
    refuses("1001 GroupNotFound", () -> substitutes.see(around, pia));
  }

  /// Approved twice and paid at once by who leaves and who comes: one place, one payment for it.
  @Test
  void approvingTwiceBesideAPaymentGivesThePlaceAwayOnce() throws Exception {
    for (int round = 0; round < 3; round++) {
      Ring.Around around = ring.running(2, Late.FEE, "100");
      Village.Neighbour leaver = around.people().get(1);
      Village.Neighbour comes = around.here().pia();
      kitty.topUp(around.here(), comes.member(), "100");
      SubstitutionId id = substitutes.propose(around, leaver, leaver, comes);
      substitutions.accept(comes.caller(), around.community(), around.id(), id);
      List<Callable<String>> all =
          List.of(
              () -> CirclesTest.attempt(() -> substitutes.approve(around, id)),
              () -> CirclesTest.attempt(() -> substitutes.approve(around, id)),
              () -> CirclesTest.attempt(() -> substitutes.pay(around, leaver, 0)),
              () -> CirclesTest.attempt(() -> substitutes.pay(around, comes, 0)));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> answers = threads.invokeAll(all);
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder("done", "1003 InvalidState");
      }
      assertThat(ring.circle(around).turns()).extracting(Turn::name).containsExactly("P0", "Pia");
      assertThat(books.payments(ring.circle(around), Page.FIRST).rows()).hasSizeLessThan(2);
      assertThat(reports.of(ring.circle(around)).addsUp()).isTrue();
    }
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}

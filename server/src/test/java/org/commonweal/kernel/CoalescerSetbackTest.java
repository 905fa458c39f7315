package org.commonweal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonweal.kernel.Clerk.BUSY;
import static org.commonweal.kernel.Clerk.COMMUNITY;
import static org.commonweal.kernel.Clerk.POISON;
import static org.commonweal.kernel.Clerk.THREADS;
import static org.commonweal.kernel.Clerk.limits;
import static org.commonweal.kernel.Clerk.until;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of a set that fails, and of those who had nothing to do with it.
@Timeout(60)
class CoalescerSetbackTest {

  private final Clerk clerk = new Clerk();
  private final Coalescer<Integer, String> lanes = clerk.coalescer(limits(4, 100), clerk::decide);

  @Test
  void leavesAPoisonousRequestAloneWithItsFailure() {
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(lanes, 1, 2, POISON, 3, 4);
    clerk.stop.open();
    assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
    answers.remove(2);
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly("answer 1", "answer 2", "answer 3", "answer 4");
  }

  @Test
  void letsABusyRequestWaitBesideTheLane() {
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(lanes, 1, 2, BUSY, 3, 4);
    clerk.stop.open();
    assertThatThrownBy(answers.get(2)::join)
        .cause()
        .isInstanceOfSatisfying(Refused.class, Clerk::isOverloaded);
    answers.remove(2);
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly("answer 1", "answer 2", "answer 3", "answer 4");
    assertThat(clerk.patience)
        .extracting(Duration::toMillis)
        .startsWith(200L, 200L, 100L)
        .contains(50L)
        .containsSubsequence(25L, 25L, 25L);
    assertThat(clerk.pauses).extracting(Duration::toMillis).containsExactly(50L, 100L);
  }

  @Test
  void triesASetOfUnknownOutcomeAgainAsItIs() {
    AtomicInteger calls = new AtomicInteger();
    var lost =
        clerk.coalescer(
            limits(4, 100),
            set -> {
              if (calls.incrementAndGet() < 4) {
                throw new Clerk.Failure(Setback.LOST);
              }
              return clerk.decide(set);
            });
    assertThat(lost.submit(COMMUNITY, 5)).isEqualTo("answer 5");
    assertThat(clerk.decided).containsExactly(List.of(5));
    assertThat(clerk.pauses).extracting(Duration::toMillis).containsExactly(50L, 100L, 200L);
  }

  @Test
  void givesUpASetWhoseOutcomeStaysUnknown() {
    AtomicInteger calls = new AtomicInteger();
    var lost =
        clerk.coalescer(
            limits(4, 100),
            _ -> {
              calls.incrementAndGet();
              throw new Clerk.Failure(Setback.LOST);
            });
    assertThatThrownBy(() -> lost.submit(COMMUNITY, 5)).isInstanceOf(Clerk.Failure.class);
    assertThat(calls).hasValue(6);
    until(() -> lost.lanes() == 0);
  }

  @Test
  void triesAClashThriceBeforeItHalves() {
    AtomicInteger calls = new AtomicInteger();
    var clashing =
        clerk.coalescer(
            limits(4, 100),
            set -> {
              if (calls.incrementAndGet() < 3) {
                throw new Clerk.Failure(Setback.CLASH);
              }
              return clerk.decide(set);
            });
    assertThat(clashing.submit(COMMUNITY, 5)).isEqualTo("answer 5");
    assertThat(clerk.pauses).isEmpty();
  }

  @Test
  void startsAfreshWhenThereWasNoThread() {
    AtomicBoolean none = new AtomicBoolean(true);
    Executor poor =
        task -> {
          if (none.get()) {
            throw new RejectedExecutionException("no thread");
          }
          THREADS.execute(task);
        };
    var starved =
        new Coalescer<>(clerk.command(clerk::decide), limits(4, 100), poor, clerk.pauses::add);
    assertThatThrownBy(() -> starved.submit(COMMUNITY, 1))
        .isInstanceOf(RejectedExecutionException.class);
    none.set(false);
    assertThat(starved.submit(COMMUNITY, 2)).isEqualTo("answer 2");
    until(() -> starved.lanes() == 0);
  }

  @Test
  void survivesACommandThatDies() {
    AtomicBoolean dying = new AtomicBoolean(true);
    var mortal =
        clerk.coalescer(
            limits(4, 100),
            set -> {
              if (dying.get()) {
                throw new StackOverflowError("dying");
              }
              return clerk.decide(set);
            });
    assertThatThrownBy(() -> mortal.submit(COMMUNITY, 1)).isInstanceOf(StackOverflowError.class);
    dying.set(false);
    assertThat(mortal.submit(COMMUNITY, 2)).isEqualTo("answer 2");
  }
}

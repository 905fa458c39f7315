package org.commonweal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonweal.kernel.Clerk.COMMUNITY;
import static org.commonweal.kernel.Clerk.limits;
import static org.commonweal.kernel.Clerk.until;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who waits in a lane: not too many, not too long, and nobody against their will.
@Timeout(60)
class CoalescerWaitingTest {

  private final Clerk clerk = new Clerk();
  private final Coalescer<Integer, String> lanes = clerk.coalescer(limits(4, 100), clerk::decide);

  @Test
  void refusesWhoFindsTheQueueFull() {
    var small = clerk.coalescer(limits(4, 2), clerk::decide);
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(small, 1, 2, 3);
    assertThatThrownBy(() -> small.submit(COMMUNITY, 4))
        .isInstanceOfSatisfying(Refused.class, Clerk::isOverloaded);
    clerk.stop.open();
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly("answer 1", "answer 2", "answer 3");
  }

  @Test
  void givesBackWhatHasWaitedTooLong() {
    var impatient = clerk.coalescer(limits(4, 100, Duration.ofMillis(50)), clerk::decide);
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(impatient, 1);
    assertThatThrownBy(() -> impatient.submit(COMMUNITY, 2))
        .isInstanceOfSatisfying(Refused.class, Clerk::isOverloaded);
    clerk.stop.open();
    assertThat(answers.getFirst().join()).isEqualTo("answer 1");
    assertThat(clerk.decided).containsExactly(List.of(1));
  }

  @Test
  void leavesNothingOfWhoIsInterruptedWhileWaiting() throws Exception {
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(lanes, 1);
    CompletableFuture<Throwable> left = new CompletableFuture<>();
    Thread waiting =
        Thread.startVirtualThread(() -> {
          try {
            lanes.submit(COMMUNITY, 2);
          } catch (Throwable thrown) {
            left.complete(Thread.currentThread().isInterrupted() ? thrown : new AssertionError());
          }
        });
    until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    waiting.interrupt();
    assertThat(left.join()).isInstanceOf(CancellationException.class);
    clerk.stop.open();
    assertThat(answers.getFirst().join()).isEqualTo("answer 1");
    assertThat(clerk.decided).containsExactly(List.of(1));
  }

  @Test
  void answersWhoIsInterruptedWhileItsSetIsDecided() throws Exception {
    clerk.stop.close();
    CompletableFuture<Boolean> marked = new CompletableFuture<>();
    Thread asking =
        Thread.startVirtualThread(() -> {
          String answer = lanes.submit(COMMUNITY, 1);
          marked.complete(answer.equals("answer 1") && Thread.currentThread().isInterrupted());
        });
    clerk.stop.untilReached();
    asking.interrupt();
    clerk.stop.open();
    assertThat(marked.join()).isTrue();
  }
}

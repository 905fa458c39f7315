package org.commonweal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoalescerTest {

  private static final CommunityId COMMUNITY = new CommunityId(1);
  private static final Executor THREADS = Thread::startVirtualThread;

  /// What was decided, one list for each set; a set that failed is not among them.
  private final List<List<Integer>> decided = Collections.synchronizedList(new ArrayList<>());

  private final List<Duration> patience = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private final Stop stop = new Stop();
  private final Coalescer<Integer, String> lanes = coalescer(limits(4, 100), this::decide);

  /// Requests up to 0 stand for a failure, each for its own.
  private List<String> decide(List<Integer> set) {
    stop.pass();
    if (set.contains(POISON)) {
      throw new IllegalArgumentException("poison");
    }
    if (set.contains(BUSY)) {
      throw new Failure(Setback.BUSY);
    }
    decided.add(set);
    return set.stream().map(request -> "answer " + request).toList();
  }

  private static final int POISON = 0;
  private static final int BUSY = -1;

  @Test
  void decidesALoneRequestAtOnce() {
    assertThat(lanes.submit(COMMUNITY, 7)).isEqualTo("answer 7");
    assertThat(decided).containsExactly(List.of(7));
    until(() -> lanes.lanes() == 0);
  }

  @Test
  void joinsWhatArrivesWhileASetIsDecided() {
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(1, 2, 3, 4, 5, 6, 7);
    stop.open();
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly(
            "answer 1", "answer 2", "answer 3", "answer 4", "answer 5", "answer 6", "answer 7");
    assertThat(decided).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7));
  }

  @Test
  void leavesAPoisonousRequestAloneWithItsFailure() {
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(1, 2, POISON, 3, 4);
    stop.open();
    assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
    answers.remove(2);
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly("answer 1", "answer 2", "answer 3", "answer 4");
  }

  @Test
  void letsABusyRequestWaitBesideTheLane() {
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(1, 2, BUSY, 3, 4);
    stop.open();
    assertThatThrownBy(answers.get(2)::join)
        .cause()
        .isInstanceOfSatisfying(Refused.class, CoalescerTest::isOverloaded);
    answers.remove(2);
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly("answer 1", "answer 2", "answer 3", "answer 4");
    assertThat(patience)
        .extracting(Duration::toMillis)
        .startsWith(200L, 200L, 100L)
        .contains(50L)
        .containsSubsequence(25L, 25L, 25L);
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(50L, 100L);
  }

  @Test
  void triesASetOfUnknownOutcomeAgainAsItIs() {
    AtomicInteger calls = new AtomicInteger();
    var lost =
        coalescer(
            limits(4, 100),
            set -> {
              if (calls.incrementAndGet() < 4) {
                throw new Failure(Setback.LOST);
              }
              return decide(set);
            });
    assertThat(lost.submit(COMMUNITY, 5)).isEqualTo("answer 5");
    assertThat(decided).containsExactly(List.of(5));
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(50L, 100L, 200L);
  }

  @Test
  void givesUpASetWhoseOutcomeStaysUnknown() {
    AtomicInteger calls = new AtomicInteger();
    var lost =
        coalescer(
            limits(4, 100),
            _ -> {
              calls.incrementAndGet();
              throw new Failure(Setback.LOST);
            });
    assertThatThrownBy(() -> lost.submit(COMMUNITY, 5)).isInstanceOf(Failure.class);
    assertThat(calls).hasValue(6);
    until(() -> lost.lanes() == 0);
  }

  @Test
  void triesAClashThriceBeforeItHalves() {
    AtomicInteger calls = new AtomicInteger();
    var clashing =
        coalescer(
            limits(4, 100),
            set -> {
              if (calls.incrementAndGet() < 3) {
                throw new Failure(Setback.CLASH);
              }
              return decide(set);
            });
    assertThat(clashing.submit(COMMUNITY, 5)).isEqualTo("answer 5");
    assertThat(pauses).isEmpty();
  }

  @Test
  void refusesWhoFindsTheQueueFull() {
    var small = coalescer(limits(4, 2), this::decide);
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(small, 1, 2, 3);
    assertThatThrownBy(() -> small.submit(COMMUNITY, 4))
        .isInstanceOfSatisfying(Refused.class, CoalescerTest::isOverloaded);
    stop.open();
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly("answer 1", "answer 2", "answer 3");
  }

  @Test
  void givesBackWhatHasWaitedTooLong() {
    var impatient = coalescer(limits(4, 100, Duration.ofMillis(50)), this::decide);
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(impatient, 1);
    assertThatThrownBy(() -> impatient.submit(COMMUNITY, 2))
        .isInstanceOfSatisfying(Refused.class, CoalescerTest::isOverloaded);
    stop.open();
    assertThat(answers.getFirst().join()).isEqualTo("answer 1");
    assertThat(decided).containsExactly(List.of(1));
  }

  @Test
  void leavesNothingOfWhoIsInterruptedWhileWaiting() throws Exception {
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(1);
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
    stop.open();
    assertThat(answers.getFirst().join()).isEqualTo("answer 1");
    assertThat(decided).containsExactly(List.of(1));
  }

  @Test
  void answersWhoIsInterruptedWhileItsSetIsDecided() throws Exception {
    stop.close();
    CompletableFuture<Boolean> marked = new CompletableFuture<>();
    Thread asking =
        Thread.startVirtualThread(() -> {
          String answer = lanes.submit(COMMUNITY, 1);
          marked.complete(answer.equals("answer 1") && Thread.currentThread().isInterrupted());
        });
    stop.untilReached();
    asking.interrupt();
    stop.open();
    assertThat(marked.join()).isTrue();
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
    var starved = new Coalescer<>(command(this::decide), limits(4, 100), poor, pauses::add);
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
        coalescer(
            limits(4, 100),
            set -> {
              if (dying.get()) {
                throw new StackOverflowError("dying");
              }
              return decide(set);
            });
    assertThatThrownBy(() -> mortal.submit(COMMUNITY, 1)).isInstanceOf(StackOverflowError.class);
    dying.set(false);
    assertThat(mortal.submit(COMMUNITY, 2)).isEqualTo("answer 2");
  }

  @Test
  void tellsACommandThatForgetsAnAnswer() {
    var forgetful = coalescer(limits(4, 100), _ -> List.of());
    assertThatThrownBy(() -> forgetful.submit(COMMUNITY, 1)).hasMessageContaining("answers: 0");
  }

  @Test
  void keepsCommunitiesApart() {
    stop.close();
    List<CompletableFuture<String>> answers = askOneByOne(1);
    var other = new CommunityId(2);
    CompletableFuture<String> elsewhere =
        CompletableFuture.supplyAsync(() -> lanes.submit(other, 9), THREADS);
    until(() -> lanes.lanes() == 2);
    stop.open();
    assertThat(answers.getFirst().join()).isEqualTo("answer 1");
    assertThat(elsewhere.join()).isEqualTo("answer 9");
    until(() -> lanes.lanes() == 0);
  }

  /// Asks each on its own thread, the next one when the one before is in the lane.
  private List<CompletableFuture<String>> askOneByOne(Integer... requests) {
    return askOneByOne(lanes, requests);
  }

  private List<CompletableFuture<String>> askOneByOne(
      Coalescer<Integer, String> where, Integer... requests) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (Integer request : requests) {
      int before = where.waiting(COMMUNITY);
      answers.add(CompletableFuture.supplyAsync(() -> where.submit(COMMUNITY, request), THREADS));
      if (answers.size() == 1) {
        stop.untilReached();
      } else {
        until(() -> where.waiting(COMMUNITY) == before + 1);
      }
    }
    return answers;
  }

  private static void until(Supplier<Boolean> condition) {
    while (!condition.get()) {
      Thread.onSpinWait();
    }
  }

  private static void isOverloaded(Refused refused) {
    assertThat(refused.refusal()).isEqualTo(new LaneRefusal.Overloaded());
  }

  private static LaneLimits limits(int set, int queue) {
    return limits(set, queue, Duration.ofSeconds(30));
  }

  private static LaneLimits limits(int set, int queue, Duration wait) {
    return new LaneLimits(set, queue, wait, Duration.ofMillis(200), 2, 3, 6);
  }

  private Coalescer<Integer, String> coalescer(LaneLimits limits, Decide decide) {
    return new Coalescer<>(command(decide), limits, THREADS, pauses::add);
  }

  private interface Decide {
    List<String> decide(List<Integer> set);
  }

  private SetCommand<Integer, String> command(Decide decide) {
    return new SetCommand<>() {
      @Override
      public List<String> decide(CommunityId community, List<Integer> set, Duration waiting) {
        patience.add(waiting);
        return decide.decide(set);
      }

      @Override
      public Setback setback(Throwable failure) {
        return failure instanceof Failure known ? known.setback : Setback.UNFORESEEN;
      }
    };
  }

  private static final class Failure extends RuntimeException {

    private final Setback setback;

    Failure(Setback setback) {
      super(setback.name());
      this.setback = setback;
    }
  }

  /// A gate at which decisions stop while it is closed.
  private static final class Stop {

    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile CountDownLatch reached = new CountDownLatch(1);

    void close() {
      reached = new CountDownLatch(1);
      open = new CountDownLatch(1);
    }

    void open() {
      open.countDown();
    }

    void pass() {
      reached.countDown();
      await(open);
    }

    void untilReached() {
      await(reached);
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}

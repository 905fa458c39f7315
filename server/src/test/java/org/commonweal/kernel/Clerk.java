package org.commonweal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Decides sets of numbers as a test wants it, can be stopped while it does, and notes what it was
/// given.
final class Clerk {

  static final CommunityId COMMUNITY = new CommunityId(1);
  static final Executor THREADS = Thread::startVirtualThread;

  /// Requests that stand for a failure each.
  static final int POISON = 0;

  static final int BUSY = -1;

  /// What was decided, one list for each set; a set that failed is not among them.
  final List<List<Integer>> decided = Collections.synchronizedList(new ArrayList<>());

  final List<Duration> patience = Collections.synchronizedList(new ArrayList<>());
  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  final Stop stop = new Stop();

  List<String> decide(List<Integer> set) {
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

  List<CompletableFuture<String>> askOneByOne(
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

  static void until(Supplier<Boolean> condition) {
    while (!condition.get()) {
      Thread.onSpinWait();
    }
  }

  static void isOverloaded(Refused refused) {
    assertThat(refused.refusal()).isEqualTo(new LaneRefusal.Overloaded());
  }

  static LaneLimits limits(int set, int queue) {
    return limits(set, queue, Duration.ofSeconds(30));
  }

  static LaneLimits limits(int set, int queue, Duration wait) {
    return new LaneLimits(set, queue, wait, Duration.ofMillis(200), 2, 3, 6);
  }

  Coalescer<Integer, String> coalescer(LaneLimits limits, Decide decide) {
    return new Coalescer<>(command(decide), limits, THREADS, pauses::add);
  }

  interface Decide {
    List<String> decide(List<Integer> set);
  }

  SetCommand<Integer, String> command(Decide decide) {
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

  static final class Failure extends RuntimeException {

    private final Setback setback;

    Failure(Setback setback) {
      super(setback.name());
      this.setback = setback;
    }
  }

  /// A gate at which decisions stop while it is closed.
  static final class Stop {

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

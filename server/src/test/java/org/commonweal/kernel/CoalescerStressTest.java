package org.commonweal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/// Thousands of callers, each with a few requests, against a command that remembers what it did and
/// fails at random before and after it; callers are interrupted at random. Everybody gets an
/// answer, an acknowledged request was done exactly once, and no lane is left behind.
@Timeout(120)
class CoalescerStressTest {

  private static final int CALLERS = 2_000;
  private static final int REQUESTS = 5;
  private static final int COMMUNITIES = 7;
  private static final LaneLimits LIMITS =
      new LaneLimits(64, 700, Duration.ofMillis(200), Duration.ofMillis(80), 3, 3, 4);

  private final Map<Integer, Integer> done = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Map<CommunityId, AtomicInteger> running = new ConcurrentHashMap<>();
  private final AtomicInteger twoSetsAtOnce = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();

  @RepeatedTest(6)
  void everybodyIsAnsweredAndNothingIsDoneTwice(RepetitionInfo repetition) throws Exception {
    long seed = repetition.getCurrentRepetition();
    var lanes = new Coalescer<>(new Unreliable(seed), LIMITS, Thread::startVirtualThread, _ -> {});
    ThreadFactory threads =
        seed % 3 == 0 ? Thread.ofPlatform().factory() : Thread.ofVirtual().factory();
    List<Thread> callers = new ArrayList<>();
    CountDownLatch ready = new CountDownLatch(1);
    for (int caller = 0; caller < CALLERS; caller++) {
      int number = caller;
      callers.add(threads.newThread(() -> ask(lanes, ready, number, seed)));
    }
    callers.forEach(Thread::start);
    ready.countDown();
    interrupt(callers, new SplittableRandom(seed));
    for (Thread caller : callers) {
      caller.join();
    }
    while (lanes.lanes() > 0) {
      Thread.sleep(1);
    }
    assertThat(wrong).as("seed " + seed + ": " + outcomes).hasValue(0);
    assertThat(twoSetsAtOnce).as("seed " + seed).hasValue(0);
    assertThat(outcomes.values().stream().mapToInt(AtomicInteger::get).sum())
        .as("seed " + seed)
        .isEqualTo(CALLERS * REQUESTS);
    assertThat(outcomes).containsKeys("answered", "poisoned");
  }

  private void ask(Coalescer<Integer, Integer> lanes, CountDownLatch ready, int caller, long seed) {
    boolean interrupted = false;
    try {
      ready.await();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    SplittableRandom random = new SplittableRandom(seed * CALLERS + caller);
    for (int i = 0; i < REQUESTS; i++) {
      int request = caller * REQUESTS + i;
      CommunityId community = new CommunityId(1 + random.nextInt(COMMUNITIES));
      String outcome = outcome(lanes, community, request);
      outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      outcomes.computeIfAbsent("answered", _ -> new AtomicInteger());
    }
  }

  /// What came of the request, checked against what the command remembers.
  private String outcome(Coalescer<Integer, Integer> lanes, CommunityId community, int request) {
    try {
      int answer = lanes.submit(community, request);
      return check("answered", answer == -request && done.getOrDefault(request, 0) == 1);
    } catch (Refused refused) {
      return check("refused", !done.containsKey(request));
    } catch (CancellationException interrupted) {
      return check("interrupted", !done.containsKey(request));
    } catch (Failure failure) {
      return switch (failure.setback) {
        case UNFORESEEN -> check("poisoned", poisonous(request) && !done.containsKey(request));
        case LOST -> check("lost", done.getOrDefault(request, 0) <= 1);
        case CLASH -> check("clashed", done.getOrDefault(request, 0) <= 1);
        case BUSY -> check("busy", false);
      };
    }
  }

  private String check(String outcome, boolean right) {
    if (!right) {
      wrong.incrementAndGet();
    }
    return outcome;
  }

  private static boolean poisonous(int request) {
    return request % 97 == 0;
  }

  private static void interrupt(List<Thread> callers, SplittableRandom random)
      throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      callers.get(random.nextInt(callers.size())).interrupt();
      if (i % 20 == 0) {
        Thread.sleep(1);
      }
    }
  }

  private static final class Failure extends RuntimeException {

    private final Setback setback;

    Failure(Setback setback) {
      super(setback.name(), null, false, false);
      this.setback = setback;
    }
  }

  private final class Unreliable implements SetCommand<Integer, Integer> {

    private final SplittableRandom random;

    Unreliable(long seed) {
      random = new SplittableRandom(seed);
    }

    /// Single requests may be decided beside the lane.
    @Override
    public List<Integer> decide(CommunityId community, List<Integer> set, Duration patience) {
      boolean inLane = set.size() > 1;
      AtomicInteger lane = running.computeIfAbsent(community, _ -> new AtomicInteger());
      if (inLane && lane.incrementAndGet() > 1) {
        twoSetsAtOnce.incrementAndGet();
      }
      try {
        return carryOut(set);
      } finally {
        if (inLane) {
          lane.decrementAndGet();
        }
      }
    }

    private List<Integer> carryOut(List<Integer> set) {
      failBefore(chance());
      if (set.stream().anyMatch(CoalescerStressTest::poisonous)) {
        throw new Failure(Setback.UNFORESEEN);
      }
      set.forEach(request -> done.putIfAbsent(request, 1));
      if (chance() == 0) {
        throw new Failure(Setback.LOST);
      }
      return set.stream().map(request -> -request).toList();
    }

    private synchronized int chance() {
      return random.nextInt(40);
    }

    private static void failBefore(int chance) {
      switch (chance) {
        case 0 -> throw new Failure(Setback.LOST);
        case 1 -> throw new Failure(Setback.CLASH);
        case 2 -> throw new Failure(Setback.BUSY);
        default -> {}
      }
    }

    @Override
    public Setback setback(Throwable failure) {
      return failure instanceof Failure known ? known.setback : Setback.UNFORESEEN;
    }
  }
}

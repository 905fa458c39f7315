package org.commonweal.kernel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Carries out sets until each of their requests has its answer or its failure.
///
/// One busy request holds up its lane for a few times the patience at most, because each half waits
/// half as long as the whole did, down to a fourth; then it waits on its own thread, beside the
/// lane.
final class Sets<Request, Answer> {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final int DOUBLINGS = 4;

  /// The part of its lane's patience with which a request is tried alone.
  private static final int PATIENCE_ALONE = 8;

  /// The part that the smallest of its sets still has: longer than one that waits beside the lane
  /// keeps what others need as well.
  private static final int PATIENCE_AT_LEAST = 4;

  private static final int TRIES_OF_A_CLASH = 3;

  private final SetCommand<Request, Answer> command;
  private final LaneLimits limits;
  private final Executor threads;
  private final Consumer<Duration> pause;
  private final Semaphore aside;

  Sets(
      SetCommand<Request, Answer> command,
      LaneLimits limits,
      Executor threads,
      Consumer<Duration> pause) {
    this.command = command;
    this.limits = limits;
    this.threads = threads;
    this.pause = pause;
    aside = new Semaphore(limits.aside());
  }

  /// A part of a set, how long it may wait for what others hold, how often, and what becomes of a
  /// single request that has waited so long.
  private record Part<Request, Answer>(
      CommunityId community,
      List<Asked<Request, Answer>> asked,
      Duration patience,
      int waits,
      Consumer<Asked<Request, Answer>> busy) {

    Part<Request, Answer> of(List<Asked<Request, Answer>> some, Duration least) {
      Duration half = patience.dividedBy(2);
      Duration left = half.compareTo(least) < 0 ? least : half;
      return new Part<>(community, some, left, waits, busy);
    }
  }

  /// Never throws, and leaves nobody without an answer.
  void carryOut(CommunityId community, List<Asked<Request, Answer>> set) {
    carryOut(new Part<>(community, set, limits.patience(), 1, one -> waitAside(community, one)));
  }

  private void waitAside(CommunityId community, Asked<Request, Answer> one) {
    if (!aside.tryAcquire()) {
      one.refuse();
      return;
    }
    Duration patience = limits.patience().dividedBy(PATIENCE_ALONE);
    var part = new Part<>(community, List.of(one), patience, limits.triesAside(), Asked::refuse);
    try {
      threads.execute(() -> {
        try {
          carryOut(part);
        } finally {
          aside.release();
        }
      });
    } catch (Throwable noThread) {
      aside.release();
      one.fail(noThread);
    }
  }

  private void carryOut(Part<Request, Answer> part) {
    try {
      untilAnswered(part);
    } catch (Throwable unforeseen) {
      part.asked().forEach(one -> one.fail(unforeseen));
    }
  }

  private void untilAnswered(Part<Request, Answer> part) {
    for (int tries = 1; ; tries++) {
      try {
        answer(part);
        return;
      } catch (Throwable failure) {
        Setback setback = command.setback(failure);
        doubt(part, setback, failure);
        if (tries >= most(setback, part)) {
          giveUp(part, setback, failure);
          return;
        }
        rest(setback, tries);
      }
    }
  }

  private void answer(Part<Request, Answer> part) {
    List<Asked<Request, Answer>> asked = part.asked();
    List<Request> requests = asked.stream().map(Asked::request).toList();
    List<Answer> answers = command.decide(part.community(), requests, part.patience());
    if (answers.size() != requests.size()) {
      throw new IllegalStateException(
          "answers: " + answers.size() + " (expected: " + requests.size() + ")");
    }
    for (int i = 0; i < answers.size(); i++) {
      asked.get(i).answer(answers.get(i));
    }
  }

  private void doubt(Part<Request, Answer> part, Setback setback, Throwable failure) {
    if (setback == Setback.LOST) {
      part.asked().forEach(one -> one.doubt(failure));
    }
  }

  private int most(Setback setback, Part<Request, Answer> part) {
    return switch (setback) {
      case LOST -> limits.tries();
      case CLASH -> TRIES_OF_A_CLASH;
      case BUSY -> part.waits();
      case UNFORESEEN -> 1;
    };
  }

  /// Twice as long as the last time, 50 to 800 ms; after a clash there is nothing to wait for.
  private void rest(Setback setback, int tries) {
    if (setback != Setback.CLASH) {
      pause.accept(FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS)));
    }
  }

  private void giveUp(Part<Request, Answer> part, Setback setback, Throwable failure) {
    if (setback == Setback.LOST) {
      part.asked().forEach(one -> one.fail(failure));
      return;
    }
    if (part.asked().size() > 1) {
      halve(part);
      return;
    }
    Asked<Request, Answer> alone = part.asked().getFirst();
    if (setback == Setback.BUSY) {
      part.busy().accept(alone);
      return;
    }
    alone.fail(failure);
  }

  private void halve(Part<Request, Answer> part) {
    int half = part.asked().size() / 2;
    Duration least = limits.patience().dividedBy(PATIENCE_AT_LEAST);
    carryOut(part.of(part.asked().subList(0, half), least));
    carryOut(part.of(part.asked().subList(half, part.asked().size()), least));
  }
}

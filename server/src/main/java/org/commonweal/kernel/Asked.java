package org.commonweal.kernel;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A request in a lane, and its answer once there is one.
final class Asked<Request, Answer> {

  private final Request request;
  private final CompletableFuture<Answer> outcome = new CompletableFuture<>();
  private @Nullable Throwable doubts;

  Asked(Request request) {
    this.request = request;
  }

  Request request() {
    return request;
  }

  void answer(Answer answer) {
    outcome.complete(answer);
  }

  /// Has no effect on what is answered already.
  void fail(Throwable failure) {
    outcome.completeExceptionally(failure);
  }

  /// It may have been done already: from now on nobody says that it was not.
  void doubt(Throwable failure) {
    doubts = failure;
  }

  void refuse() {
    fail(Objects.requireNonNullElseGet(doubts, () -> new Refused(new LaneRefusal.Overloaded())));
  }

  /// Waits for the answer. Whoever has waited too long or is interrupted leaves, if `withdraw` can
  /// take the request back unseen; otherwise the answer is close, and is waited for.
  Answer await(Duration patience, Predicate<Asked<Request, Answer>> withdraw) {
    try {
      return outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (withdraw.test(this)) {
        throw new Refused(new LaneRefusal.Overloaded());
      }
      return join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (withdraw.test(this)) {
        throw new CancellationException("interrupted while waiting; nothing was done");
      }
      return join();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  /// Waits through interrupts and leaves the thread's mark as it is.
  private Answer join() {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable failure) {
    return switch (failure) {
      case RuntimeException own -> own;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}

package org.commonweal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does the same several times at the same moment.
public final class Together {

  private Together() {}

  /// What each call returned or threw, a thrown one as the exception itself.
  public static List<Object> all(int times, Callable<?> call) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(() -> {
              ready.countDown();
              ready.await();
              return call.call();
            }));
      }
      return outcomes(running);
    }
  }

  private static List<Object> outcomes(List<Future<?>> running) throws InterruptedException {
    List<Object> outcomes = new ArrayList<>();
    for (Future<?> one : running) {
      try {
        outcomes.add(one.get());
      } catch (ExecutionException thrown) {
        outcomes.add(thrown.getCause());
      }
    }
    return outcomes;
  }
}

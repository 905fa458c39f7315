package org.commonweal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Callers who work at once until they are told to stop or the server is gone.
record Load(ExecutorService threads, AtomicBoolean stop, List<Future<?>> callers) {

  private static final Duration AFTER_A_FAULT = Duration.ofMillis(20);

  /// What a caller does again and again.
  interface Work {
    void once() throws IOException;
  }

  static Load start(Stage stage, Promises promises, int callers) {
    var load =
        new Load(
            Executors.newVirtualThreadPerTaskExecutor(), new AtomicBoolean(), new ArrayList<>());
    for (int i = 0; i < callers; i++) {
      load.also(() -> stage.work(promises));
    }
    return load;
  }

  /// One more caller.
  Load also(Work work) {
    callers.add(threads.submit(() -> repeat(work)));
    return this;
  }

  private void repeat(Work work) {
    while (!stop.get()) {
      try {
        work.once();
      } catch (IOException gone) {
        Rest.of(AFTER_A_FAULT);
      }
    }
  }

  /// Throws what a caller did not expect.
  void end() {
    stop.set(true);
    threads.close();
    try {
      for (Future<?> caller : callers) {
        caller.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

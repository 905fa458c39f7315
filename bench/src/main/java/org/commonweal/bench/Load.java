package org.commonweal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// Callers who work at once until they are told to stop or the server is gone.
record Load(ExecutorService threads, AtomicBoolean stop) {

  static Load start(Stage stage, Promises promises, int callers) {
    var load = new Load(Executors.newVirtualThreadPerTaskExecutor(), new AtomicBoolean());
    List<Runnable> work =
        IntStream.range(0, callers)
            .<Runnable>mapToObj(_ -> () -> load.work(stage, promises))
            .toList();
    work.forEach(load.threads::execute);
    return load;
  }

  private void work(Stage stage, Promises promises) {
    while (!stop.get()) {
      try {
        stage.work(promises);
      } catch (IOException gone) {
        Rest.of(Duration.ofMillis(20));
      }
    }
  }

  void end() {
    stop.set(true);
    threads.close();
  }
}

package org.commonweal.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Buttons that many press at the same moment.
final class Presses {

  private Presses() {}

  /// The answers, in the order of the presses.
  static <T> List<T> together(List<Callable<T>> presses) throws Exception {
    List<T> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(presses.size())) {
      for (var answer : threads.invokeAll(presses)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  static <T> List<T> tenTimes(Callable<T> press) throws Exception {
    return together(Collections.nCopies(10, press));
  }
}

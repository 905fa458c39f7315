package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refused;

/// Something that is done, or refused as in conflict with what was done before.
final class Attempt {

  private Attempt() {}

  /// Whether it was done.
  static boolean of(Callable<?> action) {
    try {
      action.call();
      return true;
    } catch (Refused refused) {
      assertThat(refused.refusal().kind()).isEqualTo(Kind.CONFLICT);
      return false;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Whether each was done, when all are tried at the same moment.
  static List<Boolean> together(List<? extends Callable<?>> actions) throws Exception {
    try (var threads = Executors.newFixedThreadPool(actions.size())) {
      List<Callable<Boolean>> tries =
          actions.stream().<Callable<Boolean>>map(action -> () -> of(action)).toList();
      List<Boolean> outcomes = new ArrayList<>();
      for (var outcome : threads.invokeAll(tries)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }
}

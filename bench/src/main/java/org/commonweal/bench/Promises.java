package org.commonweal.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// What the server has acknowledged, and what it has not answered.
final class Promises {

  /// A confirmation whose outcome is unknown, and the key it was asked under.
  record Open(String contribution, String key) {}

  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Open> open = new ConcurrentLinkedQueue<>();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong conflicts = new AtomicLong();

  void acknowledge(String contribution) {
    acknowledged.add(contribution);
  }

  void leaveOpen(Open unanswered) {
    open.add(unanswered);
  }

  /// What was open is answered now: with yes, or with a conflict that must not be.
  void answer(String contribution, boolean done) {
    repeated.incrementAndGet();
    if (done) {
      acknowledged.add(contribution);
    } else {
      conflicts.incrementAndGet();
    }
  }

  List<Open> open() {
    return List.copyOf(open);
  }

  List<String> contributions() {
    return List.copyOf(acknowledged);
  }

  long acknowledged() {
    return acknowledged.size() - repeated.get() + conflicts.get();
  }

  long repeated() {
    return repeated.get();
  }

  long conflicts() {
    return conflicts.get();
  }

  /// Everything that must be there, once.
  long total() {
    return acknowledged.size();
  }
}

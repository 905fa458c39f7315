package org.commonweal.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Joins what many callers ask of one command at the same time into sets.
///
/// Each community has a lane, where one set is carried out after the other. A lone request is a set
/// at once; those that arrive meanwhile are the next set, so nothing ever waits for company. A lane
/// exists as long as somebody is in it: who finds none makes it and starts its thread, and the
/// thread ends it when nobody waits. Both happen under one lock, so that nobody is left waiting in
/// a lane that has no thread.
///
/// The lane's thread belongs to no caller: whoever leaves, dies or is interrupted takes nothing
/// with them but their own request.
public final class Coalescer<Request, Answer> {

  private final LaneLimits limits;
  private final Executor threads;
  private final Sets<Request, Answer> sets;
  private final Map<CommunityId, Queue<Asked<Request, Answer>>> lanes = new HashMap<>();

  /// `threads` gives each task a thread at once; `pause` lets the thread that calls it rest.
  public Coalescer(
      SetCommand<Request, Answer> command,
      LaneLimits limits,
      Executor threads,
      Consumer<Duration> pause) {
    this.limits = limits;
    this.threads = threads;
    sets = new Sets<>(command, limits, threads, pause);
  }

  /// The answer to a request, decided in a set with others. Throws what the command threw for this
  /// request alone, or [Refused] if the lane is overloaded. After an exception that the command did
  /// not throw the outcome is known: nothing was done.
  public Answer submit(CommunityId community, Request request) {
    Asked<Request, Answer> asked = new Asked<>(request);
    if (isFirst(community, asked)) {
      start(community);
    }
    return asked.await(limits.stay(), one -> withdraw(community, one));
  }

  /// How many lanes there are at this moment.
  public synchronized int lanes() {
    return lanes.size();
  }

  /// How many wait in a community's lane for the next set.
  synchronized int waiting(CommunityId community) {
    return lanes.getOrDefault(community, new ArrayDeque<>()).size();
  }

  private synchronized boolean isFirst(CommunityId community, Asked<Request, Answer> asked) {
    Queue<Asked<Request, Answer>> waiting = lanes.get(community);
    if (waiting == null) {
      lanes.put(community, new ArrayDeque<>(List.of(asked)));
      return true;
    }
    if (waiting.size() >= limits.queue()) {
      throw new Refused(new LaneRefusal.Overloaded());
    }
    waiting.add(asked);
    return false;
  }

  private synchronized boolean withdraw(CommunityId community, Asked<Request, Answer> asked) {
    Queue<Asked<Request, Answer>> waiting = lanes.get(community);
    return waiting != null && waiting.remove(asked);
  }

  private void start(CommunityId community) {
    try {
      threads.execute(() -> run(community));
    } catch (Throwable noThread) {
      end(community, noThread);
    }
  }

  private void run(CommunityId community) {
    try {
      List<Asked<Request, Answer>> set = next(community);
      while (!set.isEmpty()) {
        sets.carryOut(community, set);
        set = next(community);
      }
    } catch (Throwable unforeseen) {
      end(community, unforeseen);
    }
  }

  /// Those who wait, as far as one set takes them; if nobody does, the lane is gone. Room is made
  /// before anybody is taken out, so that nobody is lost if there is none.
  private synchronized List<Asked<Request, Answer>> next(CommunityId community) {
    Queue<Asked<Request, Answer>> waiting = lanes.getOrDefault(community, new ArrayDeque<>());
    if (waiting.isEmpty()) {
      lanes.remove(community);
      return List.of();
    }
    int size = Math.min(limits.set(), waiting.size());
    List<Asked<Request, Answer>> set = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      set.add(waiting.remove());
    }
    return set;
  }

  /// Ends a lane that cannot go on; those who wait in it are told why.
  private synchronized void end(CommunityId community, Throwable failure) {
    Queue<Asked<Request, Answer>> waiting = lanes.remove(community);
    if (waiting != null) {
      waiting.forEach(one -> one.fail(failure));
    }
  }
}

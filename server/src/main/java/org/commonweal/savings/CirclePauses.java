package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a running circle rest: while it is paused no due date passes and nothing is paid out, and
/// when it is resumed the due dates that were ahead move by the whole days that it rested, in the
/// circle's zone. What was due before stays due when it was.
@Service
public class CirclePauses {

  /// Pauses of one circle.
  public static final int LIMIT = 100;

  private final Circles circles;
  private final PauseStore store;
  private final CycleStore cycles;
  private final InstantSource clock;

  CirclePauses(Circles circles, PauseStore store, CycleStore cycles, InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.cycles = cycles;
    this.clock = clock;
  }

  /// All pauses so far, for whoever sees the circle.
  public List<Pause> of(Circle circle) {
    return store.of(circle);
  }

  @Transactional
  public void pause(Caller caller, CommunityId community, CircleId id) {
    Circle circle = circles.organised(caller, community, id, CircleStatus.ACTIVE);
    Instant now = clock.instant();
    int number = store.of(circle).size();
    if (number == LIMIT) {
      throw new Refused(new SavingsRefusal.PausedTooOften(LIMIT));
    }
    var pause = new Pause(number, ahead(cycles.of(circle), now), now, Optional.empty(), 0);
    store.insert(circle, pause, caller.person());
  }

  /// The first cycle that is not due yet; the number of cycles if all are. Due dates ascend.
  private static int ahead(List<Cycle> cycles, Instant now) {
    return (int) cycles.stream().filter(cycle -> !cycle.due().isAfter(now)).count();
  }

  @Transactional
  public void resume(Caller caller, CommunityId community, CircleId id) {
    Circle circle = circles.organised(caller, community, id, CircleStatus.PAUSED);
    Instant now = clock.instant();
    Pause pause = store.of(circle).getLast();
    store.end(circle, pause, resumption(circle, pause, now), caller.person(), now);
  }

  /// What resuming now would do, if the circle is paused.
  public Optional<Resumption> preview(Circle circle, List<Pause> pauses) {
    return pauses.stream()
        .filter(pause -> circle.status() == CircleStatus.PAUSED && pause.resumedAt().isEmpty())
        .map(pause -> resumption(circle, pause, clock.instant()))
        .findFirst();
  }

  private Resumption resumption(Circle circle, Pause pause, Instant now) {
    return Resumption.of(pause, now, cycles.of(circle), circle.terms().zone());
  }
}

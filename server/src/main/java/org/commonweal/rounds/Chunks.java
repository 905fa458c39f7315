package org.commonweal.rounds;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import org.commonweal.allocation.Ration;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pays a large round out of its escrow, chunk by chunk, each in a transaction of its own.
///
/// The locked row of the round says how far it is, so that no chunk is paid twice, whoever works on
/// it. Between two chunks other payments of the same people go on.
@Component
class Chunks {

  static final String TASK = "round";

  private final RoundStore store;
  private final Rations rations;
  private final Recipes recipes;
  private final Payouts payouts;
  private final RoundSizes sizes;
  private final SchedulerClient schedule;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Chunks(
      RoundStore store,
      Rations rations,
      Recipes recipes,
      Payouts payouts,
      RoundSizes sizes,
      SchedulerClient schedule,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.rations = rations;
    this.recipes = recipes;
    this.payouts = payouts;
    this.sizes = sizes;
    this.schedule = schedule;
    this.clock = clock;
    this.events = events;
  }

  /// Whether a round is too large for one transaction.
  boolean needed(Fulfilment fulfilment) {
    return fulfilment.allocations().size() > sizes.atOnce();
  }

  /// Puts the paying out on the list of what is to be done, if the round is committed.
  void begin(CommunityId community, Fulfilment fulfilment) {
    var round = new RoundUnderway(community, fulfilment.round());
    schedule.scheduleIfNotExists(new TaskInstance<>(TASK, round.text()), fulfilment.committedAt());
  }

  /// Pays the next chunk; answers whether the round is finished.
  @Transactional
  public boolean payNext(RoundUnderway underway) {
    CommunityId community = underway.community();
    Round round =
        store
            .lock(community, underway.round())
            .orElseThrow(() -> new Refused(new RoundsRefusal.NoSuchRound()));
    if (!round.underway()) {
      return true;
    }
    int reached = round.progress().reached();
    Fulfilment chunk = whole(community, round).chunk(reached, sizes.chunk());
    AccountKey escrow = Payouts.escrow(round.id(), round.order());
    store.reach(community, chunk, clock.instant());
    payouts.pay(community, recipes.of(round), escrow, chunk, reached);
    events.publishEvent(new RoundsEvent.ChunkPaid(community, round, chunk.journal(), chunk.by()));
    boolean finished = reached + chunk.allocations().size() == round.recipients();
    if (finished && payouts.balance(community, escrow).signum() != 0) {
      throw new IllegalStateException("escrow of " + round.id() + " at the end (expected: 0)");
    }
    return finished;
  }

  private Fulfilment whole(CommunityId community, Round round) {
    Commitment commitment = round.commitment().orElseThrow();
    Ration ration =
        rations.of(round.hash(), () -> Frozen.thaw(store.inputs(community, round.id())));
    return new Fulfilment(
        round.id(),
        round.order(),
        ration.allocations(),
        commitment.journal(),
        commitment.by(),
        commitment.at());
  }
}

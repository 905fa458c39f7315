package org.commonweal.rounds;

import java.math.BigInteger;
import java.time.InstantSource;
import org.commonweal.allocation.Ration;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.LedgerRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Commits a planned round, if its inputs are what they were: a small one is paid in the same
/// transaction, the total of a large one goes into escrow and is paid out in chunks.
@Component
class Commits {

  private final RoundStore store;
  private final Freezer freezer;
  private final Rations rations;
  private final Recipes recipes;
  private final Payouts payouts;
  private final Chunks chunks;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Commits(
      RoundStore store,
      Freezer freezer,
      Rations rations,
      Recipes recipes,
      Payouts payouts,
      Chunks chunks,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.freezer = freezer;
    this.rations = rations;
    this.recipes = recipes;
    this.payouts = payouts;
    this.chunks = chunks;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// The round is locked, and not committed yet.
  void commit(CommunityId community, Round round, PersonId by) {
    Recipe recipe = recipes.of(round);
    Held held = recipe.lock(community, round.order());
    Inputs now = freezer.freeze(community, recipe, round.order(), held.claims());
    if (!PlanHash.of(now).equals(round.hash())) {
      throw outdated(community, round, now);
    }
    if (round.given().signum() == 0) {
      throw new Refused(new RoundsRefusal.NothingToGive());
    }
    Ration ration = rations.of(round.hash(), () -> now);
    freezer.rotate(community, round.order().source(), now, ration);
    var fulfilment =
        new Fulfilment(
            round.id(),
            round.order(),
            ration.allocations(),
            new JournalId(ids.next()),
            by,
            clock.instant());
    held.marks().accept(fulfilment);
    store.commit(community, fulfilment);
    give(community, round, now, fulfilment);
    events.publishEvent(new RoundsEvent.RoundCommitted(community, round, fulfilment.journal(), by));
  }

  private void give(CommunityId community, Round round, Inputs now, Fulfilment fulfilment) {
    Recipe recipe = recipes.of(round);
    AccountKey source = recipe.source(round.order());
    try {
      move(community, round, fulfilment);
    } catch (Refused refused) {
      throw isShort(refused, source)
          ? outdated(community, round, now.stocked(there(community, recipe, round)))
          : refused;
    }
    BigInteger before = there(community, recipe, round).add(round.given().minor());
    if (!before.equals(now.terms().stock())) {
      throw outdated(community, round, now.stocked(before));
    }
  }

  private BigInteger there(CommunityId community, Recipe recipe, Round round) {
    return payouts
        .balance(community, recipe.source(round.order()))
        .subtract(recipe.keptBack(community, round.order()));
  }

  private void move(CommunityId community, Round round, Fulfilment fulfilment) {
    Recipe recipe = recipes.of(round);
    if (chunks.needed(fulfilment)) {
      chunks.begin(community, fulfilment);
      payouts.escrow(community, recipe, fulfilment, round.given().minor());
      return;
    }
    store.reach(community, fulfilment, fulfilment.committedAt());
    payouts.pay(community, recipe, recipe.source(round.order()), fulfilment, 0);
  }

  private static boolean isShort(Refused refused, AccountKey source) {
    return refused.refusal() instanceof LedgerRefusal.BelowFloor below
        && below.account().equals(source);
  }

  private Refused outdated(CommunityId community, Round round, Inputs now) {
    Inputs then = Frozen.thaw(store.inputs(community, round.id()));
    return new Refused(new Difference(then, now, round.order().unit()).refusal());
  }
}

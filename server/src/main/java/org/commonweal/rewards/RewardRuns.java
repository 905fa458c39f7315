package org.commonweal.rewards;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what is to be done with a pool for a date, once: collects what was missed, and shares out
/// what the pool holds. Asking again answers what was done first.
///
/// Each step is a transaction of its own, so that what fails harms nothing; outside of any other.
@Service
public class RewardRuns {

  private static final Logger LOG = LoggerFactory.getLogger(RewardRuns.class);

  /// RewardDeposits that are collected from in one transaction.
  private static final int CHUNK = 5_000;

  private static final DepositId NONE = new DepositId(new UUID(0, 0));
  private static final int REASON_LIMIT = 1_000;

  private final RewardPools pools;
  private final RewardPoolStore store;
  private final RunStore runs;
  private final CollectionStore collections;
  private final RewardIntakes intakes;
  private final RewardClaims claims;
  private final RewardRecipe recipe;
  private final Rounds rounds;
  private final Membership membership;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  RewardRuns(
      RewardPools pools,
      RewardPoolStore store,
      RunStore runs,
      CollectionStore collections,
      RewardIntakes intakes,
      RewardClaims claims,
      RewardRecipe recipe,
      Rounds rounds,
      Membership membership,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.pools = pools;
    this.store = store;
    this.runs = runs;
    this.collections = collections;
    this.intakes = intakes;
    this.claims = claims;
    this.recipe = recipe;
    this.rounds = rounds;
    this.membership = membership;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  /// Which date of which pool, at which moment, on whose behalf.
  record Wish(
      CommunityId community, RewardPoolId pool, LocalDate date, Author author, Instant now) {}

  /// Collects what deposits up to a date did not pay in yet.
  public Run collect(Caller caller, CommunityId community, RewardPoolId pool, LocalDate date) {
    return collect(wish(caller, community, pool, date));
  }

  /// Shares out what the pool holds for a date; refused if that is not the plan that was seen.
  public Run distribute(
      Caller caller,
      CommunityId community,
      RewardPoolId pool,
      LocalDate date,
      Optional<PlanHash> seen) {
    return distribute(wish(caller, community, pool, date), seen);
  }

  private Wish wish(Caller caller, CommunityId community, RewardPoolId pool, LocalDate date) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    var author = new Author(caller.person().value(), member.id().value());
    return new Wish(community, pool, date, author, clock.instant());
  }

  Run collect(Wish wish) {
    Optional<Run> before = in(() -> done(locked(wish), RunKind.COLLECT, wish));
    if (before.isPresent()) {
      return before.get();
    }
    int missed = 0;
    var skip = new RewardIntakes.Skip(NONE, CHUNK);
    while (true) {
      RewardIntakes.Skip from = skip;
      RewardIntakes.Swept swept =
          in(() -> intakes.sweep(locked(wish), wish.date(), from, wish.now()));
      missed += swept.seen() - swept.collected();
      if (swept.seen() < CHUNK) {
        break;
      }
      skip = new RewardIntakes.Skip(swept.last(), CHUNK);
    }
    int left = missed;
    return in(() -> collected(locked(wish), wish, left));
  }

  private Run collected(RewardPool pool, Wish wish, int left) {
    Optional<Run> before = done(pool, RunKind.COLLECT, wish);
    if (before.isPresent()) {
      return before.get();
    }
    CollectionStore.OfDay of = collections.ofDay(pool, wish.date());
    RunOutcome outcome = of.deposits() == 0 ? RunOutcome.EMPTY : RunOutcome.POSTED;
    String reason = left == 0 ? "" : "%d: the funding account has too little".formatted(left);
    return put(
        pool,
        wish,
        RunKind.COLLECT,
        left == 0 ? outcome : RunOutcome.FAILED,
        of.amount(),
        of.deposits(),
        reason);
  }

  Run distribute(Wish wish, Optional<PlanHash> seen) {
    try {
      return in(() -> distributed(locked(wish), wish, seen));
    } catch (Refused refused) {
      if (refused.refusal() instanceof RewardsRefusal) {
        throw refused;
      }
      return failed(wish, refused.refusal().getClass().getSimpleName());
    } catch (DataAccessException | IllegalStateException failure) {
      LOG.warn("A reward pool could not be shared out: {}", wish, failure);
      return failed(wish, Objects.toString(failure.getMessage(), ""));
    }
  }

  private Run failed(Wish wish, String reason) {
    String kept = reason.substring(0, Math.min(reason.length(), REASON_LIMIT));
    return in(() -> {
      RewardPool pool = locked(wish);
      return done(pool, RunKind.DISTRIBUTE, wish)
          .orElseGet(() ->
              put(pool, wish, RunKind.DISTRIBUTE, RunOutcome.FAILED, BigInteger.ZERO, 0, kept));
    });
  }

  private Run distributed(RewardPool pool, Wish wish, Optional<PlanHash> seen) {
    Optional<Run> before = done(pool, RunKind.DISTRIBUTE, wish);
    if (before.isPresent()) {
      return before.get();
    }
    refuseUnlessNext(pool, wish.date());
    BigInteger stock = claims.stock(pool);
    int members = stock.signum() == 0 ? 0 : claims.read(pool).recipients().size();
    RunOutcome outcome = RewardPreviews.outcome(pool, stock, members);
    Run run = put(pool, wish, RunKind.DISTRIBUTE, outcome, stock, members, "");
    if (outcome == RunOutcome.POSTED) {
      pay(pool, wish, seen);
    }
    LocalDate next = pool.terms().timetable().schedule().next(wish.date().plusDays(1));
    store.advance(pool, next, outcome == RunOutcome.POSTED ? 1 : 0);
    return runs.find(pool, RunKind.DISTRIBUTE, wish.date()).orElse(run);
  }

  private void pay(RewardPool pool, Wish wish, Optional<PlanHash> seen) {
    var by = new PersonId(wish.author().person());
    CommunityId community = pool.community();
    Round round = rounds.plan(community, recipe, RewardClaims.order(pool), by);
    if (seen.isPresent() && !seen.get().equals(round.hash())) {
      throw new Refused(new RewardsRefusal.PlanChanged());
    }
    runs.carryOut(pool, wish.date(), round.id());
    rounds.commit(community, round.id(), round.hash(), by);
  }

  private static void refuseUnlessNext(RewardPool pool, LocalDate date) {
    if (date.isAfter(pool.next())) {
      throw new Refused(new RewardsRefusal.EarlierDateOpen(date, pool.next()));
    }
    if (date.isBefore(pool.next())) {
      throw new Refused(new RewardsRefusal.BeforeThePool(date, pool.next()));
    }
  }

  /// What was done for the date, unless it failed; refused if nothing can be done for it.
  private Optional<Run> done(RewardPool pool, RunKind kind, Wish wish) {
    Optional<Run> before =
        runs.find(pool, kind, wish.date()).filter(run -> run.outcome() != RunOutcome.FAILED);
    if (before.isEmpty()) {
      RewardPools.refuseUnlessOpen(pool);
      refuseUnlessCome(pool, wish);
    }
    return before;
  }

  private static void refuseUnlessCome(RewardPool pool, Wish wish) {
    Timetable timetable = pool.terms().timetable();
    LocalDate date = wish.date();
    if (!timetable.schedule().falls(date)) {
      throw new Refused(new RewardsRefusal.NotItsDay(date, timetable.schedule().next(date)));
    }
    if (date.isBefore(pool.terms().since())) {
      throw new Refused(new RewardsRefusal.BeforeThePool(date, pool.terms().since()));
    }
    Instant from = timetable.cutOff(date);
    if (wish.now().isBefore(from)) {
      throw new Refused(new RewardsRefusal.NotYet(date, from));
    }
  }

  private Run put(
      RewardPool pool,
      Wish wish,
      RunKind kind,
      RunOutcome outcome,
      BigInteger total,
      int members,
      String reason) {
    runs.put(
        new RunStore.Row(
            pool, kind, wish.date(), outcome, total, members, wish.author(), wish.now(), reason));
    return runs.find(pool, kind, wish.date()).orElseThrow();
  }

  private RewardPool locked(Wish wish) {
    return pools.locked(wish.community(), wish.pool());
  }

  private <T> T in(Supplier<T> step) {
    return Objects.requireNonNull(transaction.execute(_ -> step.get()));
  }
}

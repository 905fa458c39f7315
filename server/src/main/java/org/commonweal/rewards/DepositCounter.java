package org.commonweal.rewards;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Permission;
import org.commonweal.community.Seats;
import org.commonweal.identity.OnceRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.TreasuryRefusal;

/// What it takes to decide deposits of a set, read once for all of them. It remembers what it
/// decided, so that each is decided as if those before it had come alone.
final class DepositCounter {

  /// Somebody with an account, by the name they have now.
  record Holder(MemberId member, String name, MemberStatus status) {}

  /// What was read for a set.
  record Found(
      Seats seats,
      Map<RewardPoolId, RewardPool> pools,
      Map<PlaceId, OutsidePlace> places,
      Map<MemberId, Holder> holders,
      Map<DepositId, Deposit> byId,
      Map<Paper, Deposit> byPaper,
      Set<MemberId> signedUp,
      Instant now) {}

  /// By what a deposit is known outside.
  record Paper(RewardPoolId pool, MemberId member, String reference) {}

  private final Found found;
  private final Map<DepositId, DueDeposit> decided = new HashMap<>();
  private final Map<Paper, DueDeposit> papers = new HashMap<>();
  private final Set<MemberId> signups = new HashSet<>();

  DepositCounter(Found found) {
    this.found = found;
  }

  /// What comes of a wish: something due, or what was done before.
  DepositStep decide(DepositWish wish) {
    try {
      return one(wish);
    } catch (Refused refused) {
      return new DepositStep.No(refused.refusals());
    }
  }

  private DepositStep one(DepositWish wish) {
    Member by = found.seats().require(wish.caller(), Permission.KEEP_MONEY);
    RewardPool pool = pool(wish.pool());
    refusePlace(wish.place());
    if (wish.fresh().isEmpty()) {
      return waiting(wish, pool, by);
    }
    Deposit.Read read = new DepositReader(pool, found.now()).read(wish.fresh().get());
    var paper = new Paper(pool.id(), read.member(), read.reference());
    Deposit before = found.byId().get(wish.id());
    if (before != null) {
      return again(before, read, new OnceRefusal.KeyUsedForOtherContent());
    }
    Deposit same = found.byPaper().get(paper);
    if (same != null) {
      return again(same, read, used(read));
    }
    DueDeposit now = papers.get(paper);
    if (now != null) {
      refuseUnless(now.read().equals(read), used(read));
      return new DepositStep.Same(now);
    }
    return due(wish, pool, by, read, false);
  }

  private DepositStep waiting(DepositWish wish, RewardPool pool, Member by) {
    Deposit before = found.byId().get(wish.id());
    if (before == null || !before.pool().equals(pool.id())) {
      throw new Refused(new RewardsRefusal.NoSuchDeposit());
    }
    DueDeposit now = decided.get(wish.id());
    if (now != null) {
      return new DepositStep.Same(now);
    }
    return switch (before.status()) {
      case CREDITED -> new DepositStep.Done(before);
      case REJECTED, REVERSED ->
          throw new Refused(new RewardsRefusal.DepositInState(before.status()));
      case PENDING ->
          due(
              wish,
              pool,
              by,
              new Deposit.Read(
                  before.member(),
                  before.amount(),
                  before.conversion(),
                  before.reference(),
                  before.submittedAt(),
                  before.day()),
              true);
    };
  }

  private static DepositStep again(Deposit before, Deposit.Read read, Refusal otherwise) {
    refuseUnless(before.repeats(read), otherwise);
    if (before.status() != DepositStatus.CREDITED) {
      throw new Refused(new RewardsRefusal.DepositInState(before.status()));
    }
    return new DepositStep.Done(before);
  }

  private static void refuseUnless(boolean repeated, Refusal otherwise) {
    if (!repeated) {
      throw new Refused(otherwise);
    }
  }

  private Refusal used(Deposit.Read read) {
    return read.reference().equals(Deposit.SIGNUP)
        ? new RewardsRefusal.SignedUpAlready(name(read.member()))
        : new RewardsRefusal.ReferenceUsed("reference", read.reference());
  }

  private DepositStep due(
      DepositWish wish, RewardPool pool, Member by, Deposit.Read read, boolean waited) {
    RewardPools.refuseUnlessOpen(pool);
    Holder holder = found.holders().get(read.member());
    if (holder == null || holder.status() == MemberStatus.LEFT) {
      throw new Refused(new TreasuryRefusal.NoSuchHolder("member"));
    }
    boolean signup = read.reference().equals(Deposit.SIGNUP);
    if (signup
        && !waited
        && (found.signedUp().contains(read.member()) || !signups.add(read.member()))) {
      throw new Refused(new RewardsRefusal.SignedUpAlready(holder.name()));
    }
    BigInteger amount = read.amount().minor();
    Quantity available = pool.quantity(pool.terms().available().of(amount));
    Optional<Quantity> collected =
        pool.takes(read.day(), read.reference())
            ? Optional.of(pool.quantity(pool.terms().rate().of(amount)))
            : Optional.empty();
    var author = new Author(wish.caller().person().value(), by.id().value());
    var due = new DueDeposit(wish, pool, author, read, available, collected, waited);
    decided.put(wish.id(), due);
    papers.put(new Paper(pool.id(), read.member(), read.reference()), due);
    return due;
  }

  private RewardPool pool(RewardPoolId id) {
    return Optional.ofNullable(found.pools().get(id))
        .orElseThrow(() -> new Refused(new RewardsRefusal.NoSuchRewardPool()));
  }

  private void refusePlace(PlaceId id) {
    OutsidePlace place = found.places().get(id);
    if (place == null) {
      throw new Refused(new TreasuryRefusal.NoSuchPlace("place"));
    }
    if (!place.open()) {
      throw new Refused(new TreasuryRefusal.PlaceClosed("place", place.name()));
    }
  }

  private String name(MemberId member) {
    Holder holder = found.holders().get(member);
    return holder == null ? "" : holder.name();
  }
}

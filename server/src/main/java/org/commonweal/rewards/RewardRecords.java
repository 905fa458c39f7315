package org.commonweal.rewards;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Balance;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What pools took in and gave out. Totals are those of the books: what a pool holds comes from the
/// ledger, and what it took in is that with all it gave.
@Service
public class RewardRecords {

  private final RewardPools pools;
  private final RunStore runs;
  private final CollectionStore collections;
  private final RewardClaims claims;
  private final Receivers receivers;
  private final Membership membership;
  private final Ledger ledger;
  private final InstantSource clock;

  RewardRecords(
      RewardPools pools,
      RunStore runs,
      CollectionStore collections,
      RewardClaims claims,
      Receivers receivers,
      Membership membership,
      Ledger ledger,
      InstantSource clock) {
    this.pools = pools;
    this.runs = runs;
    this.collections = collections;
    this.claims = claims;
    this.receivers = receivers;
    this.membership = membership;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Where a pool is, for every member to read.
  @Transactional(readOnly = true)
  public RewardState state(Caller caller, CommunityId community, RewardPoolId id) {
    Member member = membership.require(caller, community, Permission.READ);
    return state(pools.get(community, id), member);
  }

  private RewardState state(RewardPool pool, Member member) {
    List<Balance> balances =
        ledger.balances(pool.community(), pool.id().holder(), Set.of(Purpose.POT, Purpose.FUNDING));
    Quantity balance = balance(balances, pool.account());
    RunStore.Summary summary = runs.summary(pool);
    Quantity returned = pool.quantity(summary.returned());
    Quantity distributed = pool.quantity(summary.distributed());
    return new RewardState(
        pool,
        balance,
        balance(balances, pool.fund()),
        balance.plus(returned).plus(distributed),
        returned,
        distributed,
        summary.collected(),
        summary.shared(),
        summary.failed(),
        prospect(pool, member),
        clock.instant());
  }

  private static Quantity balance(List<Balance> balances, AccountKey key) {
    return balances.stream()
        .filter(one -> one.key().equals(key))
        .map(Balance::quantity)
        .findFirst()
        .orElse(Quantity.zero(key.unit()));
  }

  /// Where a pool is, with the last of what was done and of what the reader got out of it.
  public record Overview(RewardState state, List<Run> runs, List<Reward> mine) {

    public Overview {
      runs = List.copyOf(runs);
      mine = List.copyOf(mine);
    }
  }

  @Transactional(readOnly = true)
  public Overview overview(Caller caller, CommunityId community, RewardPoolId id, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    RewardPool pool = pools.get(community, id);
    List<Reward> mine = runs.rewards(pool, RecordFilter.ALL, Optional.of(member.id()), page);
    return new Overview(state(pool, member), runs.list(pool, page), mine);
  }

  /// What was done for which date, the latest first.
  public Slice<Run> runs(Caller caller, CommunityId community, RewardPoolId id, Page page) {
    RewardPool pool = pools.get(caller, community, id);
    return Slice.of(runs.list(pool, page), page.size(), RewardRecords::cursor);
  }

  private static Cursor cursor(Run run) {
    long days = run.date().toEpochDay() - LocalDate.of(1900, 1, 1).toEpochDay();
    return Cursor.of(2 * days + (run.kind() == RunKind.DISTRIBUTE ? 1 : 0));
  }

  /// What was done for a date.
  public Run run(
      Caller caller, CommunityId community, RewardPoolId id, RunKind kind, LocalDate date) {
    RewardPool pool = pools.get(caller, community, id);
    return runs.find(pool, kind, date)
        .orElseThrow(() -> new Refused(new RewardsRefusal.NoSuchRun()));
  }

  /// What was collected from whom, for who reads money.
  public Slice<Collection> collections(
      Caller caller, CommunityId community, RewardPoolId id, RecordFilter filter, Page page) {
    membership.require(caller, community, Permission.READ_MONEY);
    RewardPool pool = pools.get(community, id);
    return page.slice(collections.list(pool, filter, page), one -> one.deposit().value());
  }

  /// Who got what, for who reads money.
  public Slice<Reward> distributions(
      Caller caller, CommunityId community, RewardPoolId id, RecordFilter filter, Page page) {
    membership.require(caller, community, Permission.READ_MONEY);
    RewardPool pool = pools.get(community, id);
    return slice(runs.rewards(pool, filter, Optional.empty(), page), page);
  }

  private static Slice<Reward> slice(List<Reward> rows, Page page) {
    long start = page.after().map(Cursor::number).orElse(0L);
    return Slice.of(rows, page.size(), _ -> Cursor.of(start + page.size()));
  }

  /// What the caller got out of a pool, the latest first.
  public Slice<Reward> mine(Caller caller, CommunityId community, RewardPoolId id, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    RewardPool pool = pools.get(community, id);
    List<Reward> rows = runs.rewards(pool, RecordFilter.ALL, Optional.of(member.id()), page);
    return slice(rows, page);
  }

  private Prospect prospect(RewardPool pool, Member member) {
    if (!pool.open()) {
      return Prospect.CLOSED;
    }
    if (!receivers.has(pool, pool.nextAt(), member.id())) {
      return member.status() == MemberStatus.ACTIVE ? Prospect.NO_WALLET : Prospect.NOT_ACTIVE;
    }
    return pool.terms().sharing() == Sharing.BY_DEPOSITS && !deposited(pool, member.id())
        ? Prospect.NO_DEPOSITS
        : Prospect.IN;
  }

  private boolean deposited(RewardPool pool, MemberId member) {
    return claims.bases(pool).containsKey(member.value());
  }
}

package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.springframework.stereotype.Component;

/// Takes what deposits are to pay into their pools, each alone: where a funding account has too
/// little, it stays due.
@Component
class RewardIntakes {

  private final CollectionStore store;
  private final Communities communities;
  private final Ledger ledger;

  RewardIntakes(CollectionStore store, Communities communities, Ledger ledger) {
    this.store = store;
    this.communities = communities;
    this.ledger = ledger;
  }

  /// Posts them, and answers which deposits are done. What comes to nothing is done without.
  Set<DepositId> take(
      CommunityId community,
      List<Intake> wanted,
      Map<AccountKey, AccountId> accounts,
      Instant now) {
    Set<DepositId> done = new HashSet<>();
    wanted.stream()
        .filter(one -> one.amount().signum() == 0)
        .forEach(one -> done.add(one.deposit()));
    List<Intake> some = wanted.stream().filter(one -> one.amount().signum() > 0).toList();
    if (some.isEmpty()) {
      return done;
    }
    LocalDate today = LocalDate.ofInstant(now, communities.get(community).zone());
    List<Posting> postings =
        ledger.post(community, some.stream().map(one -> one.journal(accounts, today)).toList());
    for (int i = 0; i < some.size(); i++) {
      if (postings.get(i) instanceof Posting.Posted) {
        done.add(some.get(i).deposit());
      }
    }
    return done;
  }

  /// Writes the collections of those that are done; behind their deposits.
  void write(CommunityId community, List<Intake> wanted, Set<DepositId> done, Instant now) {
    store.insert(
        community, wanted.stream().filter(one -> done.contains(one.deposit())).toList(), now);
  }

  /// Collects up to `limit` that are due in the pool, which is locked, of days up to this one;
  /// answers how many were looked at.
  Swept sweep(RewardPool pool, LocalDate day, Skip skip, Instant now) {
    CommunityId community = pool.community();
    List<Intake> wanted = store.due(pool, day, skip);
    if (wanted.isEmpty()) {
      return new Swept(0, 0, skip.after());
    }
    Map<AccountKey, AccountId> accounts =
        ledger.open(
            community,
            wanted.stream()
                .flatMap(one -> Stream.of(pool.funding(one.member()), pool.account()))
                .distinct()
                .toList());
    ledger.lock(community, accounts.values());
    Set<DepositId> done = take(community, wanted, accounts, now);
    write(community, wanted, done, now);
    store.settle(community, done);
    return new Swept(wanted.size(), done.size(), wanted.getLast().deposit());
  }

  /// Behind which deposit a sweep goes on, and how many it looks at.
  record Skip(DepositId after, int limit) {}

  /// How many a sweep looked at and collected from, and where it ended.
  record Swept(int seen, int collected, DepositId last) {}
}

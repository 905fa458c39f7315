package org.commonweal.bench;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;

/// Somebody who pays recipients of a round one by one while it goes on, and remembers the longest
/// wait.
final class Bystander implements AutoCloseable {

  private final Ledger ledger;
  private final Ids ids;
  private final CommunityId community;
  private final Unit unit;
  private final int members;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Thread thread = Thread.ofPlatform().unstarted(this::pay);
  private volatile long longest;
  private volatile int payments;

  Bystander(Application application, CommunityId community, Unit unit, int members) {
    this.ledger = application.bean(Ledger.class);
    this.ids = application.bean(Ids.class);
    this.community = community;
    this.unit = unit;
    this.members = members;
  }

  Bystander start() {
    thread.start();
    return this;
  }

  private void pay() {
    for (int i = 0; !over.get(); i++) {
      long start = System.nanoTime();
      payOne(RewardRecipe.member((int) (i * 7_919L % members)));
      longest = Math.max(longest, System.nanoTime() - start);
      payments = i + 1;
    }
  }

  private void payOne(UUID member) {
    var from = new AccountKey(holder(RewardRecipe.source(0)), Purpose.GIVEN, unit);
    var to = new AccountKey(holder(member), Purpose.RECEIVED, unit);
    var accounts = ledger.open(community, List.of(from, to));
    ledger.postOne(
        community,
        new Journal(
            new JournalId(ids.next()),
            new Author(member, member),
            new Event("paid"),
            member,
            LocalDate.now(ZoneOffset.UTC),
            List.of(
                new Leg(
                    Lookup.in(accounts, from),
                    Lookup.in(accounts, to),
                    new Quantity(BigInteger.ONE, unit)))));
  }

  private static Holder holder(UUID member) {
    return new Holder(HolderKind.MEMBER, member);
  }

  double longestMillis() {
    return longest / 1e6;
  }

  int payments() {
    return payments;
  }

  @Override
  public void close() {
    over.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

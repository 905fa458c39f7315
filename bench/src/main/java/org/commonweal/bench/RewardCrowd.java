package org.commonweal.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonweal.community.Addition;
import org.commonweal.community.Communities;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Scope;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.ledger.Verifier;
import org.commonweal.rewards.Crediting;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.DepositId;
import org.commonweal.rewards.Every;
import org.commonweal.rewards.Funding;
import org.commonweal.rewards.NewDeposit;
import org.commonweal.rewards.NewRewardPool;
import org.commonweal.rewards.Qualifying;
import org.commonweal.rewards.RewardDeposits;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.RewardRuns;
import org.commonweal.rewards.Run;
import org.commonweal.rewards.RunOutcome;
import org.commonweal.rewards.Sharing;
import org.commonweal.rounds.RoundId;
import org.commonweal.rounds.Rounds;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;

/// A community with so many members and one pool.
final class RewardCrowd {

  private static final int ADDED_AT_ONCE = 500;
  static final int CALLERS = 64;

  private final Application application;
  private final int count;
  private final Caller owner;
  private final CommunityId community;
  private final PlaceId bank;
  private final List<MemberId> people = new ArrayList<>();
  private final RewardPool pool;

  RewardCrowd(Application application, int count) {
    this.application = application;
    this.count = count;
    var person =
        application
            .bean(People.class)
            .register(
                new NewPerson("Owner", "owner" + count + "@example.org", "correct horse battery"));
    owner = new Caller(person.id(), Scope.WRITE);
    var settings = new CommunitySettings("Crowd", "UTC", "en", "EUR", Thresholds.NEIGHBOURS);
    community = application.bean(Communities.class).create(owner, settings).id();
    bank =
        application
            .bean(OutsidePlaces.class)
            .open(owner, community, new NewPlace(PlaceKind.BANK, "Bank"))
            .id();
    for (int done = 0; done < count; done += ADDED_AT_ONCE) {
      add(done, Math.min(ADDED_AT_ONCE, count - done));
    }
    // not yet: its cut-off is set once everybody is there
    pool = application.bean(RewardPools.class).open(owner, community, terms("23:59:59"));
  }

  private void add(int first, int some) {
    List<NewMember> wanted =
        IntStream.range(first, first + some).mapToObj(i -> new NewMember("M" + i, "")).toList();
    for (Addition addition : application.bean(Members.class).addManaged(owner, community, wanted)) {
      people.add(((Addition.Added) addition).member());
    }
  }

  private static NewRewardPool terms(String cutOff) {
    return new NewRewardPool(
        "Global Pool",
        "EUR",
        "0.5",
        "80",
        "80",
        Every.WEEKS,
        LocalDate.now(ZoneOffset.UTC).getDayOfWeek().getValue(),
        cutOff,
        "UTC",
        Qualifying.ALL,
        Funding.MEMBER_HOLD,
        Sharing.EQUALLY,
        "");
  }

  int members() {
    return count;
  }

  double bulk() {
    RewardDeposits deposits = application.bean(RewardDeposits.class);
    long start = System.nanoTime();
    for (int done = 0; done < count; done += RewardDeposits.SET_LIMIT) {
      List<NewDeposit> some =
          people.subList(done, Math.min(count, done + RewardDeposits.SET_LIMIT)).stream()
              .map(one -> NewDeposit.of(one, "100.00", Deposit.SIGNUP))
              .toList();
      for (Crediting answer : deposits.creditAll(owner, community, pool.id(), bank, some)) {
        answer.orRefuse();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  double singles(int seconds) {
    var number = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + Duration.ofSeconds(seconds).toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        threads.execute(() -> keepCrediting(number, end));
      }
    }
    return number.get() / ((System.nanoTime() - start) / 1e9);
  }

  private void keepCrediting(AtomicInteger number, long end) {
    RewardDeposits deposits = application.bean(RewardDeposits.class);
    Ids ids = application.bean(Ids.class);
    while (System.nanoTime() < end) {
      int mine = number.incrementAndGet();
      var asked = NewDeposit.of(people.get(mine % count), "7.00", "BANK-" + mine);
      var credit = new RewardDeposits.Credit(new DepositId(ids.next()), bank, asked);
      deposits.credit(owner, community, pool.id(), credit);
    }
  }

  /// From asking for it to the last payment.
  double shareOut() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String cutOff = LocalTime.ofInstant(now, ZoneOffset.UTC).toString();
    RewardPool due =
        application.bean(RewardPools.class).change(owner, community, pool.id(), terms(cutOff));
    long start = System.nanoTime();
    Run run =
        application
            .bean(RewardRuns.class)
            .distribute(owner, community, pool.id(), due.next(), Optional.empty());
    if (run.outcome() != RunOutcome.POSTED || run.members() != count) {
      throw new IllegalStateException("run: " + run + " (expected: posted to all)");
    }
    RoundId round = run.round().orElseThrow();
    while (application.bean(Rounds.class).get(community, round).underway()) {
      Rest.of(Duration.ofMillis(20));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  boolean verify() {
    return application.bean(Verifier.class).verify(community).ok();
  }
}

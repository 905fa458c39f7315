package org.commonweal.bench;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Postings;
import org.commonweal.ledger.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts of a community of its own, and three ways to post one leg between two of them: into one
/// account or over ten thousand.
final class Till {

  /// How a leg is posted.
  enum Way {
    JOINED("joined into sets", "joined"),
    ALONE("one at a time", "alone"),
    BARE("bare SQL", "bare");

    private final String text;
    private final String key;

    Way(String text, String key) {
      this.text = text;
      this.key = key;
    }

    String text() {
      return text;
    }

    String key() {
      return key;
    }
  }

  /// How fast one way was, half of the postings and 99 of 100 within which time, and how many
  /// journals and statements one transaction had.
  record Pace(
      double perSecond,
      double middleMillis,
      double slowMillis,
      double perSet,
      double statementsPerSet) {}

  private static final int ACCOUNTS = 10_000;
  private static final int HOT_COMMUNITY = 900_001;
  private static final Unit UNIT = new Unit(new UnitId(RewardRecipe.source(3)), 0);

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Ids ids;
  private final Ledger ledger;
  private final Postings postings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CountedConnections connections;
  private final CommunityId community;
  private final List<AccountId> from = new ArrayList<>();
  private final List<AccountId> to = new ArrayList<>();

  private Till(Application application, CommunityId community) {
    this.ids = application.bean(Ids.class);
    this.ledger = application.bean(Ledger.class);
    this.postings = application.bean(Postings.class);
    this.jdbc = application.bean(JdbcClient.class);
    this.transaction = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    this.connections = application.bean(CountedConnections.class);
    this.community = community;
  }

  static Till open(Application application, boolean hot) {
    Till till = new Till(application, new CommunityId(hot ? HOT_COMMUNITY : HOT_COMMUNITY + 1));
    for (int i = 0; i < ACCOUNTS; i += 1_000) {
      till.from.addAll(till.accounts(Purpose.GIVEN, i, 1_000));
      till.to.addAll(till.accounts(Purpose.RECEIVED, i, hot ? 1 : 1_000));
    }
    if (hot) {
      till.to.subList(1, till.to.size()).clear();
    }
    return till;
  }

  private List<AccountId> accounts(Purpose purpose, int first, int count) {
    List<AccountKey> keys = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      keys.add(
          new AccountKey(new Holder(HolderKind.MEMBER, RewardRecipe.member(i)), purpose, UNIT));
    }
    return List.copyOf(ledger.open(community, keys).values());
  }

  void warmUp(int seconds) {
    for (Way way : Way.values()) {
      measure(way, 8, seconds);
    }
  }

  Pace measure(Way way, int callers, int seconds) {
    long before = entries();
    CountedConnections.Counts counted = connections.counts();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    long start = System.nanoTime();
    long[] nanos = together(way, callers, end);
    double took = (System.nanoTime() - start) / 1e9;
    double statements = connections.counts().perTransactionSince(counted);
    Arrays.sort(nanos);
    return new Pace(
        nanos.length / took,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        perSet(before),
        statements);
  }

  private long[] together(Way way, int callers, long end) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> all = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        all.add(threads.submit(() -> until(end, way)));
      }
      return all.stream().map(Till::result).flatMapToLong(LongStream::of).toArray();
    }
  }

  private static long[] result(Future<long[]> caller) {
    try {
      return caller.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long[] until(long end, Way way) {
    LongStream.Builder nanos = LongStream.builder();
    long start = System.nanoTime();
    while (start < end) {
      post(way, pick(from), pick(to));
      long now = System.nanoTime();
      nanos.add(now - start);
      start = now;
    }
    return nanos.build().toArray();
  }

  private static AccountId pick(List<AccountId> accounts) {
    return accounts.get(ThreadLocalRandom.current().nextInt(accounts.size()));
  }

  private void post(Way way, AccountId debit, AccountId credit) {
    switch (way) {
      case JOINED -> check(postings.submit(community, journal(debit, credit)));
      case ALONE -> check(ledger.postOne(community, journal(debit, credit)));
      case BARE -> transaction.executeWithoutResult(_ -> bare(debit.value(), credit.value()));
    }
  }

  private static void check(Posting posting) {
    if (!(posting instanceof Posting.Posted)) {
      throw new IllegalStateException(posting.toString());
    }
  }

  private Journal journal(AccountId debit, AccountId credit) {
    UUID id = ids.next();
    Leg leg = new Leg(debit, credit, new Quantity(BigInteger.ONE, UNIT));
    return new Journal(
        new JournalId(id), new Author(id, id), new Event("paid"), id, today, List.of(leg));
  }

  /// The least that keeps the tables right: no check, no refusal, no answer to the same id again.
  private void bare(long debit, long credit) {
    long first = Math.min(debit, credit);
    Numbers one = add(first, first == debit);
    long second = Math.max(debit, credit);
    Numbers two = add(second, second == debit);
    Numbers left = first == debit ? one : two;
    Numbers right = first == debit ? two : one;
    jdbc.sql(
            """
            with head as (
              update ledger.head set entries = entries + 1 where community = :c returning entries
            ), entry as (
              insert into ledger.entry (community, number, recorded_at, id, person, actor, about,
                                        effective, kind, event, content)
              select :c, entries, now(), :id, :id, :id, :id, current_date, 'journal', 'paid',
                     sha256(convert_to(entries::text, 'UTF8'))
                from head)
            insert into ledger.leg (community, entry, position, debit, credit, quantity, debit_after,
                                    debit_number, credit_after, credit_number)
            select :c, entries, 1, :debit, :credit, 1, :debitAfter, :debitNumber, :creditAfter,
                   :creditNumber
              from head
            """)
        .param("c", community.value())
        .param("id", ids.next())
        .param("debit", debit)
        .param("credit", credit)
        .param("debitAfter", left.balance())
        .param("debitNumber", left.legs())
        .param("creditAfter", right.balance())
        .param("creditNumber", right.legs())
        .update();
  }

  private record Numbers(long legs, long balance) {}

  private Numbers add(long account, boolean debit) {
    return jdbc.sql(
            """
            update ledger.balance
               set debits = debits + :debit, credits = credits + :credit, legs = legs + 1
             where community = :c and account = :account
            returning legs, credits - debits as balance
            """)
        .param("c", community.value())
        .param("account", account)
        .param("debit", debit ? 1 : 0)
        .param("credit", debit ? 0 : 1)
        .query((row, _) -> new Numbers(row.getLong("legs"), row.getLong("balance")))
        .single();
  }

  private long entries() {
    return jdbc.sql("select entries from ledger.head where community = :c")
        .param("c", community.value())
        .query(Long.class)
        .single();
  }

  /// All entries of a transaction have the same system transaction number.
  private double perSet(long before) {
    return jdbc.sql(
            """
            select count(*)::float8 / greatest(count(distinct xmin::text), 1)
              from ledger.entry where community = :c and number > :before
            """)
        .param("c", community.value())
        .param("before", before)
        .query(Double.class)
        .single();
  }
}

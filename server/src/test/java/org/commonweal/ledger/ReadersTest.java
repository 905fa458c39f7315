package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What readers see in one moment while eight others write, goods and money in the same journals.
class ReadersTest {

  private static final int WRITERS = 8;
  private static final int READERS = 3;
  private static final int SETS = 40;
  private static final int STOCKS = 4;

  private final Books books = Books.fresh();
  private final Unit euro = new Unit(new UnitId(UUID.randomUUID()), 2);
  private final List<AccountId> tomatoes = accounts(Purpose.GIVEN, Purpose.STOCK, books.tomato);
  private final List<AccountId> euros = accounts(Purpose.OUTSIDE, Purpose.WALLET, euro);

  /// One account without a floor, and some with.
  private List<AccountId> accounts(Purpose first, Purpose others, Unit unit) {
    return IntStream.rangeClosed(0, STOCKS)
        .mapToObj(i -> books.open(i == 0 ? first : others, unit))
        .toList();
  }

  /// What one unit's balances add up to, and how much of them the legs do not explain.
  private record Sum(UUID unit, BigDecimal balances, BigDecimal unexplained) {}

  @Test
  void everyUnitSumsToZeroInEveryMomentThatAReaderSees() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
      List<Future<Long>> writers =
          IntStream.range(0, WRITERS).mapToObj(seed -> threads.submit(() -> write(seed))).toList();
      List<Future<Long>> readers =
          IntStream.range(0, READERS).mapToObj(_ -> threads.submit(() -> read(writers))).toList();
      for (Future<Long> writer : writers) {
        assertThat(writer.get()).isPositive();
      }
      for (Future<Long> reader : readers) {
        assertThat(reader.get()).as("moments in which somebody wrote meanwhile").isPositive();
      }
    }
    assertThat(books.verify().mismatches()).isEmpty();
  }

  /// Posts sets of journals with a leg in each unit; answers how many were accepted.
  private long write(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long accepted = 0;
    for (int i = 0; i < SETS; i++) {
      List<Posting> answers = books.post(exchange(random), exchange(random));
      accepted += answers.stream().filter(Posted.class::isInstance).count();
    }
    return accepted;
  }

  private Journal exchange(SplittableRandom random) {
    return books.journal(
        leg(random, tomatoes, books.tomato), leg(random, euros, euro), leg(random, euros, euro));
  }

  /// Half of the legs come from the account without a floor.
  private static Leg leg(SplittableRandom random, List<AccountId> accounts, Unit unit) {
    int debit = random.nextBoolean() ? 0 : random.nextInt(accounts.size());
    int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return new Leg(
        accounts.get(debit), accounts.get(credit), Quantity.of(random.nextInt(1, 60), unit));
  }

  /// Reads moments until everybody has written; answers in how many of them a later read, outside
  /// of the moment, saw more than the moment did.
  private long read(List<Future<Long>> writers) {
    long overtaken = 0;
    do {
      overtaken += moment();
    } while (!writers.stream().allMatch(Future::isDone));
    return overtaken;
  }

  private long moment() {
    TransactionTemplate reading =
        new TransactionTemplate(new JdbcTransactionManager(TestDatabase.application()));
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    long seen =
        reading.execute(_ -> {
          long entries = entries();
          List<Sum> sums = sums();
          assertThat(sums).allSatisfy(ReadersTest::isRight);
          assertThat(balancesOneByOne()).allSatisfy(ReadersTest::isRight);
          assertThat(sums()).isEqualTo(sums);
          assertThat(entries()).isEqualTo(entries);
          return entries;
        });
    return entries() > seen ? 1 : 0;
  }

  private static void isRight(Sum sum) {
    assertThat(sum.balances()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(sum.unexplained()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  private long entries() {
    return TestDatabase.jdbc()
        .sql("select entries from ledger.head where community = ?")
        .param(books.community.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private List<Sum> sums() {
    return TestDatabase.jdbc()
        .sql(
            """
            select b.unit, sum(b.credits - b.debits) as balances,
                   sum(abs(b.credits
                           - (select coalesce(sum(l.quantity), 0) from ledger.leg l
                               where l.community = b.community and l.credit = b.account))
                       + abs(b.debits
                           - (select coalesce(sum(l.quantity), 0) from ledger.leg l
                               where l.community = b.community and l.debit = b.account)))
                     as unexplained
              from ledger.balance b
             where b.community = ?
             group by b.unit
             order by b.unit
            """)
        .param(books.community.value())
        .query(Sum.class)
        .list();
  }

  /// The same balances, read one after the other, as somebody would who walks over the accounts.
  private List<Sum> balancesOneByOne() {
    return List.of(one(tomatoes, books.tomato), one(euros, euro));
  }

  private Sum one(List<AccountId> accounts, Unit unit) {
    BigDecimal sum = accounts.stream().map(this::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Sum(unit.id().value(), sum, BigDecimal.ZERO);
  }

  private BigDecimal balance(AccountId account) {
    return TestDatabase.jdbc()
        .sql("select credits - debits from ledger.balance where community = ? and account = ?")
        .param(books.community.value())
        .param(account.value())
        .query(BigDecimal.class)
        .single();
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.commonweal.ledger.Resolution.ReopenPeriod;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What the books said on another day and at another moment, compared with what a list of
/// everything that was posted says.
class AsOfTest {

  private static final LocalDate FIRST = Books.TODAY.minusDays(30);

  private record Move(Instant at, LocalDate day, AccountId account, long change) {}

  private final Books books = Books.fresh();
  private final Holdings holdings =
      new Holdings(new HoldingStore(TestDatabase.jdbc()), new PastStore(TestDatabase.jdbc()));
  private final StretchStore stretches = new StretchStore(TestDatabase.jdbc());
  private final List<Move> moves = new ArrayList<>();
  private final List<AccountId> accounts =
      List.of(
          books.open(Purpose.GIVEN), books.open(Purpose.DIFFERENCE), books.open(Purpose.OUTSIDE));

  @RepeatedTest(4)
  void everyDayAndEveryMomentIsWhatWasPosted(RepetitionInfo seed) {
    SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
    for (int i = 0; i < 60; i++) {
      step(random);
    }
    for (int day = -1; day <= 31; day++) {
      compareDay(FIRST.plusDays(day));
    }
    for (int minute = -10; minute <= 70; minute += 3) {
      compareMoment(Books.NOW.plusSeconds(60L * minute));
    }
    assertThat(books.verify().mismatches()).isEmpty();
  }

  /// Time goes on, stands still or back; a journal counts for any open day; now and then a period
  /// is closed, snapshots or stretches are taken, or the last period is opened again.
  private void step(SplittableRandom random) {
    books.now = books.now.plusSeconds(random.nextInt(-30, 90));
    List<LocalDate> closed = closed();
    LocalDate open = closed.isEmpty() ? FIRST : closed.getLast().plusDays(1);
    switch (random.nextInt(13)) {
      case 0 -> closePeriod(open.plusDays(random.nextInt(6)));
      case 1 -> books.takeSnapshots();
      case 2 -> takeStretches(random);
      case 3 -> closed.reversed().stream().limit(1).forEach(this::reopen);
      default -> post(random, open);
    }
  }

  private void closePeriod(LocalDate through) {
    if (!through.isAfter(Books.TODAY)) {
      books.decide(new ClosePeriod(through));
    }
  }

  private void reopen(LocalDate through) {
    books.decide(new ReopenPeriod(through));
  }

  private void takeStretches(SplittableRandom random) {
    accounts.forEach(account ->
        stretches.take(new StretchStore.Due(books.community, account), random.nextInt(1, 30)));
  }

  private void post(SplittableRandom random, LocalDate open) {
    int from = random.nextInt(3);
    Leg leg = books.leg(accounts.get(from), accounts.get((from + 1) % 3), random.nextInt(1, 100));
    LocalDate day = open.plusDays(random.nextInt(32));
    long entry = books.postOne(books.on(day, leg)).entry();
    record(recordedAt(entry), day, leg);
  }

  private void record(Instant at, LocalDate day, Leg leg) {
    moves.add(new Move(at, day, leg.debit(), -leg.quantity().minor().longValue()));
    moves.add(new Move(at, day, leg.credit(), leg.quantity().minor().longValue()));
  }

  private Instant recordedAt(long entry) {
    Instant at =
        TestDatabase.jdbc()
            .sql("select recorded_at from ledger.entry where community = ? and number = ?")
            .params(books.community.value(), entry)
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    assertThat(moves).allSatisfy(move -> assertThat(move.at()).isBeforeOrEqualTo(at));
    return at;
  }

  private List<LocalDate> closed() {
    return TestDatabase.jdbc()
        .sql(
            """
            select through from ledger.period where community = ? and reopened is null
             order by through
            """)
        .param(books.community.value())
        .query(LocalDate.class)
        .list();
  }

  private void compareDay(LocalDate day) {
    for (AccountId account : accounts) {
      long expected = sum(account, move -> !move.day().isAfter(day));
      assertThat(balance(account, new AsOf.Day(day))).as(day.toString()).isEqualTo(expected);
      Span span = new Span(FIRST, day.isBefore(FIRST) ? FIRST : day);
      assertThat(lines(account, span))
          .extracting(line -> line.change().minor().longValue())
          .containsExactlyElementsOf(changes(account, span));
      compareBalances(account, new Span(day, day.plusDays(3)));
    }
  }

  private List<Long> changes(AccountId account, Span span) {
    return moves.stream()
        .filter(move -> move.account().equals(account))
        .filter(move -> !move.day().isBefore(span.from()) && !move.day().isAfter(span.to()))
        .sorted(Comparator.comparing(Move::day))
        .map(Move::change)
        .toList();
  }

  private void compareBalances(AccountId account, Span span) {
    SpanStatement statement =
        books.ledger.statement(books.community, account, span, Optional.empty(), 1);
    Quantity balance = statement.opening();
    for (StatementLine line : lines(account, span)) {
      balance = balance.plus(line.change());
      assertThat(line.balance()).isEqualTo(balance);
    }
    assertThat(statement.closing()).isEqualTo(balance);
  }

  private List<StatementLine> lines(AccountId account, Span span) {
    List<StatementLine> paged = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    int size = moves.size() > 1_000 ? 199 : 7;
    do {
      SpanStatement page = books.ledger.statement(books.community, account, span, next, size);
      paged.addAll(page.lines().rows());
      next = page.lines().next();
    } while (next.isPresent());
    return paged;
  }

  private void compareMoment(Instant moment) {
    for (AccountId account : accounts) {
      long expected = sum(account, move -> !move.at().isAfter(moment));
      assertThat(balance(account, new AsOf.Moment(moment))).isEqualTo(expected);
      Optional<StatementLine> last =
          books
              .ledger
              .statement(books.community, account, moment, Optional.empty(), 1)
              .rows()
              .stream()
              .findFirst();
      assertThat(last.map(line -> line.balance().minor().longValue()).orElse(0L))
          .isEqualTo(expected);
    }
  }

  private long sum(AccountId account, Predicate<Move> counts) {
    return moves.stream()
        .filter(move -> move.account().equals(account))
        .filter(counts)
        .mapToLong(Move::change)
        .sum();
  }

  private long balance(AccountId account, AsOf asOf) {
    Holder holder = books.key(account).holder();
    return holdings
        .of(books.community, holder, Page.FIRST, asOf)
        .rows()
        .getFirst()
        .getFirst()
        .balance()
        .minor()
        .longValueExact();
  }

  /// 1 205 legs, of which some count for an earlier day, and 300 behind what is written down.
  @Test
  void daysThatAreWrittenDownTellTheSameAsTheirLegs() {
    AccountId busy = accounts.getFirst();
    for (int day : new int[] {0, 1, 1, 3}) {
      post(FIRST.plusDays(day), 300);
    }
    post(FIRST.plusDays(1), 5);
    var due = new StretchStore.Due(books.community, busy);
    assertThat(stretches.due(1_205)).contains(due);
    assertThat(stretches.due(1_206)).doesNotContain(due);
    stretches.take(due, 450);
    stretches.take(due, 4_500);
    assertThat(stretches.due(1)).doesNotContain(due);
    post(FIRST.plusDays(2), 300);
    for (int day = 0; day < 4; day++) {
      compareDay(FIRST.plusDays(day));
    }
    assertThat(books.verify().mismatches()).isEmpty();
  }

  private void post(LocalDate day, int legs) {
    Leg[] all = new Leg[legs];
    Arrays.setAll(all, i -> books.leg(accounts.get(i % 2), accounts.get(1 - i % 2), i % 97 + 1));
    Instant at = recordedAt(books.postOne(books.on(day, all)).entry());
    for (Leg leg : all) {
      record(at, day, leg);
    }
  }

  @Test
  void tellsAllAccountsOfAUnitAsOfADay() {
    books.post(books.on(FIRST, books.leg(accounts.get(0), accounts.get(1), 5)));
    books.post(books.on(Books.TODAY, books.leg(accounts.get(0), accounts.get(1), 3)));
    Page two = new Page(Optional.empty(), 2);
    var first = holdings.counting(books.community, books.tomato.id(), two, new AsOf.Day(FIRST));
    assertThat(first.rows())
        .extracting(holding -> holding.balance().minor().longValue())
        .containsExactly(-5L, 5L);
    var second =
        holdings.counting(books.community, books.tomato.id(), new Page(first.next(), 2), AsOf.NOW);
    assertThat(second.rows()).extracting(Holding::id).containsExactly(accounts.get(2));
    assertThat(second.next()).isEmpty();
  }
}

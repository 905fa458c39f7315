package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.commonweal.ledger.Resolution.ChangeFloor;
import org.commonweal.ledger.Resolution.CloseAccount;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.commonweal.ledger.Resolution.EraseNote;
import org.commonweal.ledger.Resolution.ReopenAccount;
import org.commonweal.ledger.Resolution.ReopenPeriod;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private static final LocalDate YESTERDAY = Books.TODAY.minusDays(1);

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);

  @Test
  void numbersDecisionsAmongJournals() {
    books.post(books.move(given, stock, 8));
    Decision decision = books.decision(new ChangeFloor(given, Optional.of(tomatoes(-100))));
    assertThat(books.decide(decision)).isEqualTo(new Decided(decision.id(), 2, false));
    assertThat(books.postOne(books.move(given, stock, 1)).entry()).isEqualTo(3);
    assertThat(books.verify()).isEqualTo(new Verification(3, 2, List.of()));
  }

  @Test
  void decidesOnceUnderAnId() {
    Decision decision = books.decision(new CloseAccount(stock));
    books.decide(decision);
    assertThat(books.decide(decision)).isEqualTo(new Decided(decision.id(), 1, true));
    Decision other =
        new Decision(decision.id(), decision.author(), decision.today(), new CloseAccount(given));
    JournalId used = new JournalId(decision.id().value());
    assertRefused(() -> books.decide(other), new LedgerRefusal.IdUsed(used));
    assertThat(books.post(books.journal(used, books.leg(given, stock, 1))))
        .containsExactly(new Declined(used, new LedgerRefusal.IdUsed(used)));
  }

  @Test
  void aClosedAccountTakesNoLegsUntilItIsReopened() {
    books.decide(new CloseAccount(stock));
    Journal in = books.move(given, stock, 8);
    assertThat(books.post(in))
        .containsExactly(new Declined(in.id(), new LedgerRefusal.AccountClosed(books.key(stock))));
    assertThat(books.ledger.closed(books.community, List.of(books.key(stock), books.key(given))))
        .containsExactly(books.key(stock));
    assertRefused(new CloseAccount(stock), new LedgerRefusal.AlreadyClosed(books.key(stock)));
    books.decide(new ReopenAccount(stock));
    assertThat(books.post(in)).containsExactly(new Posted(in.id(), 3, false));
    assertRefused(new ReopenAccount(stock), new LedgerRefusal.NotClosed(books.key(stock)));
  }

  @Test
  void closesOnlyEmptyAccountsWithNothingOnItsWay() {
    books.post(books.move(given, stock, 8));
    assertRefused(
        new CloseAccount(stock), new LedgerRefusal.AccountNotEmpty(books.key(stock), tomatoes(8)));
    AccountId received = books.open(Purpose.RECEIVED);
    books.onItsWay.addBean("round", new Promise(books.key(received)));
    assertRefused(new CloseAccount(received), new LedgerRefusal.StillOnItsWay(books.key(received)));
    AccountId unknown = new AccountId(Long.MAX_VALUE);
    assertRefused(new CloseAccount(unknown), new LedgerRefusal.NoSuchAccount(unknown));
    assertThat(books.verify()).isEqualTo(new Verification(1, 1, List.of()));
  }

  @Test
  void movesTheFloorOfAnAccount() {
    books.decide(new ChangeFloor(stock, Optional.of(tomatoes(-5))));
    AccountId received = books.open(Purpose.RECEIVED);
    books.postOne(books.move(stock, received, 5));
    Journal more = books.move(stock, received, 1);
    assertThat(books.post(more).getFirst()).isInstanceOf(Declined.class);
    assertRefused(
        new ChangeFloor(stock, Optional.of(tomatoes(0))),
        new LedgerRefusal.BelowNewFloor(books.key(stock), tomatoes(-5), tomatoes(0)));
    books.decide(new ChangeFloor(stock, Optional.empty()));
    assertThat(books.post(more).getFirst()).isInstanceOf(Posted.class);
  }

  @Test
  void aClosedPeriodTakesNoJournals() {
    books.post(on(YESTERDAY, 8));
    books.decide(new ClosePeriod(YESTERDAY));
    Journal late = on(YESTERDAY, 1);
    Journal today = on(Books.TODAY, 2);
    Journal greedy = on(YESTERDAY, stock, given, 50);
    assertThat(books.post(late, today, greedy))
        .containsExactly(
            new Declined(late.id(), new LedgerRefusal.PeriodClosed(Books.TODAY)),
            new Posted(today.id(), 3, false),
            new Declined(
                greedy.id(),
                new LedgerRefusal.BelowFloor(books.key(stock), tomatoes(10), tomatoes(50))));
    assertThat(books.post(late))
        .containsExactly(new Declined(late.id(), new LedgerRefusal.PeriodClosed(Books.TODAY)));
    assertThat(books.verify()).isEqualTo(new Verification(3, 2, List.of()));
  }

  @Test
  void aPeriodEndsTodayAtTheLatestAndAfterTheOneBefore() {
    LocalDate tomorrow = Books.TODAY.plusDays(1);
    assertRefused(new ClosePeriod(tomorrow), new LedgerRefusal.PeriodNotOver(Books.TODAY));
    books.decide(new ClosePeriod(YESTERDAY));
    assertRefused(new ClosePeriod(YESTERDAY), new LedgerRefusal.ClosedAlready(YESTERDAY));
    books.decide(new ClosePeriod(Books.TODAY));
    assertThat(books.post(on(Books.TODAY, 1)).getFirst()).isInstanceOf(Declined.class);
  }

  @Test
  void onlyTheLastPeriodIsReopened() {
    LocalDate earlier = YESTERDAY.minusDays(30);
    assertRefused(
        new ReopenPeriod(YESTERDAY), new LedgerRefusal.NotTheLastPeriod(Optional.empty()));
    books.decide(new ClosePeriod(earlier));
    books.decide(new ClosePeriod(YESTERDAY));
    assertRefused(
        new ReopenPeriod(earlier), new LedgerRefusal.NotTheLastPeriod(Optional.of(YESTERDAY)));
    books.decide(new ReopenPeriod(YESTERDAY));
    assertThat(books.post(on(YESTERDAY, 1)).getFirst()).isInstanceOf(Posted.class);
    assertThat(books.post(on(earlier, 1)).getFirst()).isInstanceOf(Declined.class);
    books.decide(new ClosePeriod(YESTERDAY));
    books.decide(new ReopenPeriod(YESTERDAY));
    books.decide(new ReopenPeriod(earlier));
    assertThat(books.post(on(earlier, 1)).getFirst()).isInstanceOf(Posted.class);
  }

  @Test
  void noPeriodClosesOverAnOpenEscrow() {
    AccountId escrow = books.open(Purpose.ESCROW);
    AccountId received = books.open(Purpose.RECEIVED);
    books.post(books.move(given, escrow, 5));
    assertRefused(new ClosePeriod(YESTERDAY), new LedgerRefusal.EscrowOpen(books.key(escrow)));
    books.post(books.move(escrow, received, 5));
    books.decide(new ClosePeriod(YESTERDAY));
  }

  @Test
  void anErasedNoteIsGoneAndBreaksNothing() {
    Journal noted = books.move(given, stock, 8).noted("From Asha");
    books.post(noted);
    books.decide(new EraseNote(noted.id()));
    assertThat(books.ledger.journal(books.community, noted.id()).orElseThrow().journal().note())
        .isEmpty();
    assertThat(books.verify()).isEqualTo(new Verification(2, 1, List.of()));
    assertThat(books.post(noted, noted.noted("Any other text")))
        .containsOnly(new Posted(noted.id(), 1, true));
    Journal silent = books.journal(noted.id(), books.leg(given, stock, 8));
    assertThat(books.post(silent).getFirst()).isInstanceOf(Declined.class);
    assertRefused(new EraseNote(noted.id()), new LedgerRefusal.NoNote(noted.id()));
  }

  /// Postings that reach back race with closings: none that was accepted stands behind the closing
  /// it should have obeyed.
  @RepeatedTest(3)
  void nothingSlipsIntoAPeriodWhileItIsClosed(RepetitionInfo seed) throws Exception {
    LocalDate first = Books.TODAY.minusDays(20);
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      for (int poster = 0; poster < 4; poster++) {
        var random = new SplittableRandom(seed.getCurrentRepetition() * 10L + poster);
        all.add(threads.submit(() -> postAnyDay(first, random)));
      }
      all.add(threads.submit(() -> IntStream.range(0, 20).forEach(day -> close(first, day))));
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(
            TestDatabase.jdbc()
                .sql(
                    """
                    select count(*)
                      from ledger.period p
                      join ledger.entry e on e.community = p.community
                     where p.community = ? and e.number > p.entry and e.kind = 'journal'
                       and e.effective <= p.through
                    """)
                .param(books.community.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(books.verify().mismatches()).isEmpty();
  }

  private void postAnyDay(LocalDate first, SplittableRandom random) {
    for (int set = 0; set < 25; set++) {
      books.post(
          on(first.plusDays(random.nextInt(21)), 1), on(first.plusDays(random.nextInt(21)), 1));
    }
  }

  private void close(LocalDate first, int day) {
    books.decide(new ClosePeriod(first.plusDays(day)));
  }

  /// A closing waits for a posting that holds the head, and then sees what it moved.
  @Test
  void aPostingThatCameFirstIsSeenByTheClosing() throws Exception {
    AccountId received = books.open(Purpose.RECEIVED);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Decided> closing =
          books.in(() -> {
            books.ledger.post(books.community, List.of(books.move(given, received, 1)));
            return threads.submit(() -> books.decide(new CloseAccount(received)));
          });
      assertThatThrownBy(closing::get)
          .cause()
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusal())
                      .isEqualTo(
                          new LedgerRefusal.AccountNotEmpty(books.key(received), tomatoes(1))));
    }
  }

  private Journal on(LocalDate day, long tomatoes) {
    return on(day, given, stock, tomatoes);
  }

  private Journal on(LocalDate day, AccountId debit, AccountId credit, long tomatoes) {
    Journal plain = books.move(debit, credit, tomatoes);
    return new Journal(plain.id(), plain.author(), plain.event(), plain.about(), day, plain.legs());
  }

  private Quantity tomatoes(long count) {
    return Quantity.of(count, books.tomato);
  }

  private void assertRefused(Resolution resolution, LedgerRefusal refusal) {
    assertRefused(() -> books.decide(resolution), refusal);
  }

  private static void assertRefused(Runnable command, LedgerRefusal refusal) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.commonweal.TestDatabase;
import org.commonweal.ledger.Mismatch.ClosedDiffers;
import org.commonweal.ledger.Mismatch.EntryAltered;
import org.commonweal.ledger.Mismatch.FloorDiffers;
import org.commonweal.ledger.Mismatch.PeriodDiffers;
import org.commonweal.ledger.Mismatch.SealBroken;
import org.commonweal.ledger.Resolution.CloseAccount;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.commonweal.ledger.Resolution.ReopenAccount;
import org.commonweal.ledger.Resolution.ReopenPeriod;
import org.junit.jupiter.api.Test;

/// Somebody with all rights changes what was decided, or what follows from it, behind the books.
class DecisionTamperingTest {

  private final SealedBooks sealed = new SealedBooks();
  private final Books books = sealed.books;

  @Test
  void aFloorThatWasChanged() {
    sealed.tamper("update ledger.balance set floor = null where account = " + sealed.given.value());
    sealed.tamper("update ledger.balance set floor = -9 where account = " + sealed.stock.value());
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new FloorDiffers(books.community, sealed.uid(sealed.given)),
            new FloorDiffers(books.community, sealed.uid(sealed.stock)));
  }

  @Test
  void anAccountThatWasClosedOrOpenedBehindTheBooks() {
    AccountId empty = books.open(Purpose.STOCK);
    AccountId closed = books.open(Purpose.STOCK);
    books.decide(new CloseAccount(closed));
    assertThat(books.verify().ok()).isTrue();
    sealed.tamper("update ledger.balance set closed = true where account = " + empty.value());
    sealed.tamper("update ledger.balance set closed = false where account = " + closed.value());
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new ClosedDiffers(books.community, sealed.uid(empty)),
            new ClosedDiffers(books.community, sealed.uid(closed)));
  }

  @Test
  void aPeriodThatWasOpenedOrClosedBehindTheBooks() {
    sealed.tamper("update ledger.head set closed_through = null where entries > 0");
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new Mismatch.ClosedThroughDiffers(
                books.community, Optional.empty(), Optional.of(Books.TODAY.minusDays(1))));
    sealed.tamper("update ledger.period set reopened = 7 where entry = 6");
    sealed.assertThatVerifyFinds().containsExactly(new PeriodDiffers(books.community, 7));
    sealed.tamper("delete from ledger.period where entry = 6");
    sealed.assertThatVerifyFinds().containsExactly(new PeriodDiffers(books.community, 6));
  }

  @Test
  void aJournalThatCountsForAClosedDay() {
    sealed.tamper("update ledger.period set entry = 2 where entry = 6");
    sealed.tamper("update ledger.period set through = through + 1 where entry = 2");
    sealed
        .assertThatVerifyFinds()
        .contains(
            new Mismatch.InClosedPeriod(books.community, 3),
            new Mismatch.InClosedPeriod(books.community, 4));
  }

  @Test
  void aDecisionThatWasChanged() {
    sealed.tamper(
        "update ledger.decision set facts = replace(facts, '-500', '-900') where entry = 5");
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new EntryAltered(books.community, 5),
            new FloorDiffers(books.community, sealed.uid(sealed.given)),
            new SealBroken(books.community, 3, 6));
  }

  @Test
  void factsThatAreNoLongerFactsStopNoCheck() {
    sealed.tamper("update ledger.decision set facts = 'nothing' where entry in (5, 6)");
    sealed
        .assertThatVerifyFinds()
        .contains(new EntryAltered(books.community, 5), new PeriodDiffers(books.community, 6));
  }

  @Test
  void aSnapshotThatWasChanged() {
    books.post(books.on(Books.TODAY, books.leg(sealed.given, sealed.stock, 1)));
    books.decide(new ClosePeriod(Books.TODAY));
    books.takeSnapshots();
    assertThat(books.verify().mismatches()).isEmpty();
    for (String change : List.of("balance = balance + 1", "legs = legs + 1", "legs = legs - 1")) {
      sealed.tamper(
          "update ledger.snapshot set " + change + " where account = " + sealed.received.value());
      sealed
          .assertThatVerifyFinds()
          .containsExactly(
              new Mismatch.SnapshotDiffers(books.community, 8, sealed.uid(sealed.received)));
      sealed.tamper(
          "update ledger.snapshot set balance = 9, legs = 2 where account = "
              + sealed.received.value());
    }
    assertThat(books.verify().mismatches()).isEmpty();
  }

  @Test
  void aClosedAccountThatSomethingWentThrough() {
    AccountId closed = books.open(Purpose.STOCK);
    books.decide(new CloseAccount(closed));
    sealed.tamper("update ledger.balance set closed = false where account = " + closed.value());
    books.post(books.move(sealed.given, closed, 3), books.move(closed, sealed.stock, 3));
    sealed.tamper("update ledger.balance set closed = true where account = " + closed.value());
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new Mismatch.OnClosedAccount(books.community, 8, sealed.uid(closed)),
            new Mismatch.OnClosedAccount(books.community, 9, sealed.uid(closed)));
    books.decide(new ReopenAccount(closed));
    books.post(books.move(sealed.given, closed, 3));
    sealed.assertThatVerifyFinds().hasSize(2);
  }

  @Test
  void aPeriodIsReopenedWhileItsBalancesAreWrittenDown() throws Exception {
    SnapshotStore store = new SnapshotStore(TestDatabase.jdbc());
    LocalDate through = Books.TODAY.minusDays(1);
    var period = new SnapshotStore.Period(books.community, 6, through);
    try (var thread = Executors.newSingleThreadExecutor()) {
      books.transaction.executeWithoutResult(running -> {
        store.write(period);
        assertThat(thread.submit(() -> books.decide(new ReopenPeriod(through))))
            .succeedsWithin(Duration.ofSeconds(10));
        assertThat(store.finish(period)).isFalse();
        running.setRollbackOnly();
      });
    }
    assertThat(books.verify().mismatches()).isEmpty();
  }

  @Test
  void aDayThatWasChanged() {
    StretchStore stretches = new StretchStore(TestDatabase.jdbc());
    stretches.take(new StretchStore.Due(books.community, sealed.stock), 9);
    assertThat(books.verify().mismatches()).isEmpty();
    for (String change : List.of("change = change + 1", "day = day - 1", "last = last + 1")) {
      sealed.tamper("update ledger.stretch set " + change + " where first = 1");
      sealed
          .assertThatVerifyFinds()
          .containsExactly(new Mismatch.DaysDiffer(books.community, sealed.uid(sealed.stock)));
      sealed.tamper("delete from ledger.stretch where first > 0");
      stretches.take(new StretchStore.Due(books.community, sealed.stock), 9);
    }
    sealed.tamper("update ledger.stretch set first = first + 1 where first = 1");
    sealed
        .assertThatVerifyFinds()
        .containsExactly(new Mismatch.DaysDiffer(books.community, sealed.uid(sealed.stock)));
  }
}

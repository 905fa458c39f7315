package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Mismatch.ClosedDiffers;
import org.commonweal.ledger.Mismatch.EntryAltered;
import org.commonweal.ledger.Mismatch.FloorDiffers;
import org.commonweal.ledger.Mismatch.HeadDiffers;
import org.commonweal.ledger.Mismatch.NoteAltered;
import org.commonweal.ledger.Mismatch.NoteGone;
import org.commonweal.ledger.Mismatch.PeriodDiffers;
import org.commonweal.ledger.Mismatch.RecordedEarlier;
import org.commonweal.ledger.Mismatch.SealBroken;
import org.commonweal.ledger.Mismatch.SealMissing;
import org.commonweal.ledger.Resolution.ChangeFloor;
import org.commonweal.ledger.Resolution.CloseAccount;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody with all rights changes sealed books. What verification finds by itself, what it finds
/// because it remembers, and what is found only with a head that was kept elsewhere.
class SealTamperingTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId received = books.open(Purpose.RECEIVED);
  private Head kept;

  /// Seals behind entry 2 and behind entry 6.
  @BeforeEach
  void post() {
    books.post(books.move(given, stock, 80).noted("From Asha"), books.move(stock, received, 5));
    books.seal();
    books.now = Books.NOW.plusSeconds(60);
    books.post(books.move(given, stock, 7), books.move(stock, received, 4));
    books.decide(new ChangeFloor(given, Optional.of(Quantity.of(-500, books.tomato))));
    books.decide(new ClosePeriod(Books.TODAY.minusDays(1)));
    kept = books.seal();
    assertThat(kept.entry()).isEqualTo(6);
    assertThat(books.verify()).isEqualTo(new Verification(6, 4, List.of()));
  }

  @Test
  void anAmountThatWasChanged() {
    tamper("update ledger.leg set quantity = 3 where entry = 3");
    assertThatVerifyFinds()
        .contains(new EntryAltered(books.community, 3), new SealBroken(books.community, 3, 6));
    assertThatTheKeptHeadDiffers(3, 6);
  }

  @Test
  void anEntryThatWasDeleted() {
    tamper("delete from ledger.leg where entry = 2");
    tamper("delete from ledger.entry where number = 2");
    assertThatVerifyFinds()
        .contains(
            new Mismatch.EntriesMissing(books.community, 2, 2),
            new SealMissing(books.community, 2),
            new SealBroken(books.community, 1, 6));
    assertThat(books.check(kept)).isInstanceOf(HeadAnswer.Differs.class);
  }

  @Test
  void twoEntriesThatWereSwapped() {
    for (String column : List.of("entry.number", "leg.entry")) {
      String table = column.substring(0, column.indexOf('.'));
      String number = column.substring(column.indexOf('.') + 1);
      tamper("update ledger." + table + " set " + number + " = 9 where " + number + " = 3");
      tamper("update ledger." + table + " set " + number + " = 3 where " + number + " = 4");
      tamper("update ledger." + table + " set " + number + " = 4 where " + number + " = 9");
    }
    assertThatVerifyFinds().contains(new SealBroken(books.community, 3, 6));
    assertThatTheKeptHeadDiffers(3, 6);
  }

  @Test
  void theLastSealThatWasDroppedIsMissedByWhoSawIt() {
    books.verifications.run(books.community);
    tamper("delete from ledger.seal where entry = 6");
    assertThatVerifyFinds().containsExactly(new SealMissing(books.community, 6));
    assertThat(books.check(kept)).isEqualTo(new HeadAnswer.Holds(6));
  }

  @Test
  void theLastSealThatNobodySawIsMissedByNobodyAndTakesNothingAway() {
    tamper("delete from ledger.seal where entry = 6");
    assertThat(books.verify().ok()).isTrue();
    assertThat(books.heads.head(books.community).unsealed()).isEqualTo(4);
    assertThat(books.check(kept)).isEqualTo(new HeadAnswer.Holds(6));
  }

  @Test
  void aSealThatWasDroppedFromTheMiddle() {
    tamper("delete from ledger.seal where entry = 2");
    assertThatVerifyFinds().containsExactly(new SealMissing(books.community, 2));
  }

  @Test
  void aSealThatWasChanged() {
    tamper("update ledger.seal set hash = sha256(hash) where entry = 2");
    assertThatVerifyFinds()
        .containsExactly(
            new SealBroken(books.community, 1, 2), new SealBroken(books.community, 3, 6));
    assertThat(books.check(kept)).isEqualTo(new HeadAnswer.Holds(6));
  }

  @Test
  void aNoteThatWasChanged() {
    tamper("update ledger.note set text = 'From Xavier' where entry = 1");
    assertThatVerifyFinds()
        .containsExactly(
            new NoteAltered(books.community, 1), new SealBroken(books.community, 1, 2));
    assertThatTheKeptHeadDiffers(1, 2);
  }

  @Test
  void aNoteThatWasDeletedWithoutADecision() {
    tamper("delete from ledger.note where entry = 1");
    assertThatVerifyFinds().containsExactly(new NoteGone(books.community, 1));
  }

  @Test
  void anAccountThatWasGivenToSomebodyElse() {
    tamper("update ledger.account set holder = gen_random_uuid() where id = " + received.value());
    assertThatVerifyFinds()
        .containsExactly(
            new SealBroken(books.community, 1, 2), new SealBroken(books.community, 3, 6));
    assertThatTheKeptHeadDiffers(1, 2);
  }

  @Test
  void aFloorThatWasChanged() {
    tamper("update ledger.balance set floor = null where account = " + given.value());
    tamper("update ledger.balance set floor = -9 where account = " + stock.value());
    assertThatVerifyFinds()
        .containsExactly(
            new FloorDiffers(books.community, uid(given)),
            new FloorDiffers(books.community, uid(stock)));
  }

  @Test
  void anAccountThatWasClosedOrOpenedBehindTheBooks() {
    AccountId empty = books.open(Purpose.STOCK);
    AccountId closed = books.open(Purpose.STOCK);
    books.decide(new CloseAccount(closed));
    assertThat(books.verify().ok()).isTrue();
    tamper("update ledger.balance set closed = true where account = " + empty.value());
    tamper("update ledger.balance set closed = false where account = " + closed.value());
    assertThatVerifyFinds()
        .containsExactly(
            new ClosedDiffers(books.community, uid(empty)),
            new ClosedDiffers(books.community, uid(closed)));
  }

  @Test
  void aPeriodThatWasOpenedOrClosedBehindTheBooks() {
    tamper("update ledger.head set closed_through = null where entries > 0");
    assertThatVerifyFinds()
        .containsExactly(
            new Mismatch.ClosedThroughDiffers(
                books.community, Optional.empty(), Optional.of(Books.TODAY.minusDays(1))));
    tamper("update ledger.period set reopened = 7 where entry = 6");
    assertThatVerifyFinds().containsExactly(new PeriodDiffers(books.community, 7));
    tamper("delete from ledger.period where entry = 6");
    assertThatVerifyFinds().containsExactly(new PeriodDiffers(books.community, 6));
  }

  @Test
  void aJournalThatCountsForAClosedDay() {
    tamper("update ledger.period set entry = 2 where entry = 6");
    tamper("update ledger.period set through = through + 1 where entry = 2");
    assertThatVerifyFinds()
        .contains(
            new Mismatch.InClosedPeriod(books.community, 3),
            new Mismatch.InClosedPeriod(books.community, 4));
  }

  @Test
  void aMomentThatWasChanged() {
    tamper("update ledger.entry set recorded_at = recorded_at - interval '1 s' where number = 3");
    assertThatVerifyFinds().containsExactly(new SealBroken(books.community, 3, 6));
    tamper("update ledger.entry set recorded_at = recorded_at - interval '1 h' where number = 3");
    assertThatVerifyFinds()
        .containsExactly(
            new RecordedEarlier(books.community, 3), new SealBroken(books.community, 3, 6));
    assertThatTheKeptHeadDiffers(3, 6);
  }

  @Test
  void aDecisionThatWasChanged() {
    tamper("update ledger.decision set facts = replace(facts, '-500', '-900') where entry = 5");
    assertThatVerifyFinds()
        .containsExactly(
            new EntryAltered(books.community, 5),
            new FloorDiffers(books.community, uid(given)),
            new SealBroken(books.community, 3, 6));
  }

  @Test
  void factsThatAreNoLongerFactsStopNoCheck() {
    tamper("update ledger.decision set facts = 'nothing' where entry in (5, 6)");
    assertThatVerifyFinds()
        .contains(new EntryAltered(books.community, 5), new PeriodDiffers(books.community, 6));
  }

  @Test
  void aSnapshotThatWasChanged() {
    books.post(books.on(Books.TODAY, books.leg(given, stock, 1)));
    books.decide(new ClosePeriod(Books.TODAY));
    SnapshotStore snapshots = new SnapshotStore(TestDatabase.jdbc());
    snapshots.due().stream()
        .filter(period -> period.community().equals(books.community))
        .forEach(snapshots::take);
    assertThat(books.verify().mismatches()).isEmpty();
    tamper("update ledger.snapshot set balance = 9 where account = " + stock.value());
    assertThatVerifyFinds()
        .containsExactly(new Mismatch.SnapshotDiffers(books.community, 8, uid(stock)));
  }

  @Test
  void anEscrowThatNothingIsPaidOutOfIsEmpty() {
    AccountId escrow = books.open(Purpose.ESCROW);
    books.post(books.move(given, escrow, 5));
    assertThatVerifyFinds()
        .containsExactly(new Mismatch.EscrowLeft(books.community, books.key(escrow)));
    books.onItsWay.addBean("round", new Promise(books.key(escrow)));
    assertThat(books.verify().mismatches()).isEmpty();
  }

  /// The books are written anew with another amount: hashes, balances, seals, everything agrees.
  @Test
  void aConsistentRewriteIsFoundOnlyWithAHeadKeptElsewhere() {
    rewrite();
    assertThat(books.verify().mismatches()).isEmpty();
    assertThat(books.check(kept)).isEqualTo(new HeadAnswer.Differs(6, 1, 6));
  }

  @Test
  void aConsistentRewriteIsFoundAsLongAsVerificationRemembers() {
    books.verifications.run(books.community);
    rewrite();
    assertThatVerifyFinds().containsExactly(new HeadDiffers(books.community, 6));
    tamper("delete from ledger.verification where last > 0");
    assertThat(books.verify().mismatches()).isEmpty();
  }

  /// Takes entries 3 to 6 away as if they had never been, and lets the ledger write others.
  private void rewrite() {
    tamper("delete from ledger.seal where entry > 2");
    tamper("delete from ledger.leg where entry > 2");
    tamper("delete from ledger.decision where entry > 2");
    tamper("delete from ledger.period where entry > 2");
    tamper("delete from ledger.entry where number > 2");
    tamper("update ledger.head set entries = 2, closed_through = null where entries = 6");
    restore(given, "debits = 80, legs = 1, floor = null");
    restore(stock, "credits = 80, debits = 5, legs = 2");
    restore(received, "credits = 5, legs = 1");
    books.post(books.move(given, stock, 70), books.move(stock, received, 4));
    books.decide(new ChangeFloor(given, Optional.of(Quantity.of(-500, books.tomato))));
    books.decide(new ClosePeriod(Books.TODAY.minusDays(1)));
    books.seal();
  }

  private void restore(AccountId account, String totals) {
    tamper("update ledger.balance set " + totals + " where account = " + account.value());
  }

  @Test
  void aRunLooksAtWhatIsNewAndIsKept() {
    VerificationRun first = books.verifications.run(books.community);
    assertThat(first.ok()).isTrue();
    assertThat(first.first()).isEqualTo(1);
    assertThat(first.last()).isEqualTo(6);
    tick();
    books.post(books.move(given, stock, 3));
    books.seal();
    VerificationRun second = books.verifications.run(books.community);
    assertThat(second)
        .isEqualTo(new VerificationRun(second.at(), second.took(), 7, 7, 1, List.of()));
    assertThat(books.verifications.last(books.community)).contains(second);
  }

  @Test
  void aRunFindsWhatIsWrongUntilItIsPutRight() {
    books.verifications.run(books.community);
    books.post(books.move(given, stock, 3), books.move(given, stock, 2));
    books.seal();
    tamper("update ledger.leg set quantity = 2 where entry = 7");
    tamper("update ledger.balance set credits = credits + 1 where account = " + stock.value());
    for (int run = 0; run < 2; run++) {
      tick();
      VerificationRun found = books.verifications.run(books.community);
      assertThat(found.first()).isEqualTo(7);
      assertThat(found.mismatches())
          .contains(
              new EntryAltered(books.community, 7),
              new Mismatch.LegAltered(books.community, 7, 1, uid(stock)),
              new Mismatch.BalanceNotLast(
                  books.community, uid(stock), BigInteger.valueOf(84), BigInteger.valueOf(83)),
              new SealBroken(books.community, 7, 8));
      assertThat(books.verifications.last(books.community)).contains(found);
    }
    tamper("update ledger.leg set quantity = 3 where entry = 7");
    tamper("update ledger.balance set credits = credits - 1 where account = " + stock.value());
    tick();
    assertThat(books.verifications.run(books.community).ok()).isTrue();
  }

  private void tick() {
    books.now = books.now.plusSeconds(1);
  }

  /// Changes this community's rows as the owner of the tables.
  private void tamper(String sql) {
    int rows =
        TestDatabase.owner()
            .sql(sql + " and community = ?")
            .param(books.community.value())
            .update();
    assertThat(rows).isPositive();
  }

  private ListAssert<Mismatch> assertThatVerifyFinds() {
    return assertThat(books.verify().mismatches());
  }

  private void assertThatTheKeptHeadDiffers(long first, long last) {
    assertThat(books.check(kept)).isEqualTo(new HeadAnswer.Differs(6, first, last));
  }

  private UUID uid(AccountId account) {
    return TestDatabase.jdbc()
        .sql("select uid from ledger.account where id = ?")
        .param(account.value())
        .query(UUID.class)
        .single();
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Mismatch.EntryAltered;
import org.commonweal.ledger.Mismatch.HeadDiffers;
import org.commonweal.ledger.Mismatch.NoteAltered;
import org.commonweal.ledger.Mismatch.NoteGone;
import org.commonweal.ledger.Mismatch.RecordedEarlier;
import org.commonweal.ledger.Mismatch.SealBroken;
import org.commonweal.ledger.Mismatch.SealMissing;
import org.commonweal.ledger.Resolution.ChangeFloor;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.junit.jupiter.api.Test;

/// Somebody with all rights changes sealed entries, their notes and accounts: what verification
/// finds by itself, and what is found only with a head that was kept elsewhere.
class EntryTamperingTest {

  private final SealedBooks sealed = new SealedBooks();
  private final Books books = sealed.books;

  @Test
  void anAmountThatWasChanged() {
    sealed.tamper("update ledger.leg set quantity = 3 where entry = 3");
    sealed
        .assertThatVerifyFinds()
        .contains(new EntryAltered(books.community, 3), new SealBroken(books.community, 3, 6));
    sealed.assertThatTheKeptHeadDiffers(3, 6);
  }

  @Test
  void anEntryThatWasDeleted() {
    sealed.tamper("delete from ledger.leg where entry = 2");
    sealed.tamper("delete from ledger.entry where number = 2");
    sealed
        .assertThatVerifyFinds()
        .contains(
            new Mismatch.EntriesMissing(books.community, 2, 2),
            new SealMissing(books.community, 2),
            new SealBroken(books.community, 1, 6));
    assertThat(books.check(sealed.kept)).isInstanceOf(HeadAnswer.Differs.class);
  }

  @Test
  void twoEntriesThatWereSwapped() {
    for (String column : List.of("entry.number", "leg.entry")) {
      String table = column.substring(0, column.indexOf('.'));
      String number = column.substring(column.indexOf('.') + 1);
      sealed.tamper("update ledger." + table + " set " + number + " = 9 where " + number + " = 3");
      sealed.tamper("update ledger." + table + " set " + number + " = 3 where " + number + " = 4");
      sealed.tamper("update ledger." + table + " set " + number + " = 4 where " + number + " = 9");
    }
    sealed.assertThatVerifyFinds().contains(new SealBroken(books.community, 3, 6));
    sealed.assertThatTheKeptHeadDiffers(3, 6);
  }

  @Test
  void aMomentThatWasChanged() {
    sealed.tamper(
        "update ledger.entry set recorded_at = recorded_at - interval '1 s' where number = 3");
    sealed.assertThatVerifyFinds().containsExactly(new SealBroken(books.community, 3, 6));
    sealed.tamper(
        "update ledger.entry set recorded_at = recorded_at - interval '1 h' where number = 3");
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new RecordedEarlier(books.community, 3), new SealBroken(books.community, 3, 6));
    sealed.assertThatTheKeptHeadDiffers(3, 6);
  }

  @Test
  void aNoteThatWasChanged() {
    sealed.tamper("update ledger.note set text = 'From Xavier' where entry = 1");
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new NoteAltered(books.community, 1), new SealBroken(books.community, 1, 2));
    sealed.assertThatTheKeptHeadDiffers(1, 2);
  }

  @Test
  void aNoteThatWasDeletedWithoutADecision() {
    sealed.tamper("delete from ledger.note where entry = 1");
    sealed.assertThatVerifyFinds().containsExactly(new NoteGone(books.community, 1));
  }

  @Test
  void anAccountThatWasGivenToSomebodyElse() {
    sealed.tamper(
        "update ledger.account set holder = gen_random_uuid() where id = "
            + sealed.received.value());
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new SealBroken(books.community, 1, 2), new SealBroken(books.community, 3, 6));
    sealed.assertThatTheKeptHeadDiffers(1, 2);
  }

  /// The books are written anew with another amount: hashes, balances, seals, everything agrees.
  @Test
  void aConsistentRewriteIsFoundOnlyWithAHeadKeptElsewhere() {
    rewrite();
    assertThat(books.verify().mismatches()).isEmpty();
    assertThat(books.check(sealed.kept)).isEqualTo(new HeadAnswer.Differs(6, 1, 6));
  }

  @Test
  void aConsistentRewriteIsFoundAsLongAsVerificationRemembers() {
    books.verifications.run(books.community);
    rewrite();
    sealed.assertThatVerifyFinds().containsExactly(new HeadDiffers(books.community, 6));
    sealed.tamper("delete from ledger.verification where last > 0");
    assertThat(books.verify().mismatches()).isEmpty();
  }

  /// Takes entries 3 to 6 away as if they had never been, and lets the ledger write others.
  private void rewrite() {
    sealed.tamper("delete from ledger.seal where entry > 2");
    sealed.tamper("delete from ledger.leg where entry > 2");
    sealed.tamper("delete from ledger.decision where entry > 2");
    sealed.tamper("delete from ledger.period where entry > 2");
    sealed.tamper("delete from ledger.entry where number > 2");
    sealed.tamper("update ledger.head set entries = 2, closed_through = null where entries = 6");
    restore(sealed.given, "debits = 80, legs = 1, floor = null");
    restore(sealed.stock, "credits = 80, debits = 5, legs = 2");
    restore(sealed.received, "credits = 5, legs = 1");
    books.post(
        books.move(sealed.given, sealed.stock, 70), books.move(sealed.stock, sealed.received, 4));
    books.decide(new ChangeFloor(sealed.given, Optional.of(Quantity.of(-500, books.tomato))));
    books.decide(new ClosePeriod(Books.TODAY.minusDays(1)));
    books.seal();
  }

  private void restore(AccountId account, String totals) {
    sealed.tamper("update ledger.balance set " + totals + " where account = " + account.value());
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.commonweal.TestDatabase;
import org.commonweal.ledger.Mismatch.BalanceDiffers;
import org.commonweal.ledger.Mismatch.EntriesMissing;
import org.commonweal.ledger.Mismatch.EntryAltered;
import org.commonweal.ledger.Mismatch.LastEntryDiffers;
import org.commonweal.ledger.Mismatch.LegAltered;
import org.commonweal.ledger.Mismatch.LegsMissing;
import org.commonweal.ledger.Mismatch.Totals;
import org.commonweal.ledger.Mismatch.UnitNotZero;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody changes rows behind the ledger's back, and verification says which.
class TamperingTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId received = books.open(Purpose.RECEIVED);

  /// Entry 1 brings 80, entries 2 and 4 give 5 each, entry 3 brings 7 and gives 4.
  @BeforeEach
  void post() {
    books.post(books.move(given, stock, 80), books.move(stock, received, 5));
    books.post(books.journal(books.leg(given, stock, 7), books.leg(stock, received, 4)));
    books.post(books.move(stock, received, 5));
    assertThat(books.verify()).isEqualTo(new Verification(4, 5, List.of()));
  }

  @Test
  void namesALegWhoseQuantityWasChanged() {
    tamper("update ledger.leg set quantity = 3 where entry = 3 and position = 2");
    assertThatVerifyFinds()
        .containsExactlyInAnyOrder(
            new EntryAltered(books.community, 3),
            new LegAltered(books.community, 3, 2, uid(stock)),
            new LegAltered(books.community, 3, 2, uid(received)),
            new BalanceDiffers(books.community, uid(stock), totals(14, 87, 5), totals(13, 87, 5)),
            new BalanceDiffers(books.community, uid(received), totals(0, 14, 3), totals(0, 13, 3)));
  }

  @Test
  void namesALegWhoseBalanceAfterWasChanged() {
    tamper("update ledger.leg set debit_after = 74 where entry = 2 and position = 1");
    assertThatVerifyFinds().containsExactly(new LegAltered(books.community, 2, 1, uid(stock)));
  }

  @Test
  void namesAnEntryWhoseLegWasDeleted() {
    tamper("delete from ledger.leg where entry = 3 and position = 2");
    assertThatVerifyFinds()
        .contains(
            new EntryAltered(books.community, 3),
            new LegsMissing(books.community, uid(stock), 4, 4),
            new LegsMissing(books.community, uid(received), 2, 2));
  }

  @Test
  void namesWhatIsMissingWhenAnEntryIsDeletedWithItsLegs() {
    tamper("delete from ledger.leg where entry = 2 and position = 1");
    tamper("delete from ledger.entry where number = 2");
    assertThatVerifyFinds()
        .contains(
            new EntriesMissing(books.community, 2, 2),
            new LegsMissing(books.community, uid(stock), 2, 2),
            new LegsMissing(books.community, uid(received), 1, 1));
  }

  @Test
  void noticesThatTheLastEntryWasDeleted() {
    tamper("delete from ledger.leg where entry = 4");
    tamper("delete from ledger.entry where number = 4");
    assertThatVerifyFinds()
        .contains(
            new LastEntryDiffers(books.community, 4, 3),
            new BalanceDiffers(books.community, uid(received), totals(0, 14, 3), totals(0, 9, 2)));
  }

  @Test
  void namesALegWithoutItsEntry() {
    tamper("delete from ledger.entry where number = 2");
    assertThatVerifyFinds()
        .containsExactlyInAnyOrder(
            new EntriesMissing(books.community, 2, 2),
            new Mismatch.LegWithoutEntry(books.community, 2, 1));
  }

  @Test
  void namesTwoEntriesThatWereSwapped() {
    tamper("update ledger.entry set number = 9 where number = 2");
    tamper("update ledger.entry set number = 2 where number = 3");
    tamper("update ledger.entry set number = 3 where number = 9");
    assertThatVerifyFinds()
        .containsExactly(
            new EntryAltered(books.community, 2), new EntryAltered(books.community, 3));
  }

  @Test
  void namesLegsThatWereSwappedTogetherWithTheirEntries() {
    for (String column : List.of("entry.number", "leg.entry")) {
      String table = column.substring(0, column.indexOf('.'));
      String number = column.substring(column.indexOf('.') + 1);
      tamper("update ledger." + table + " set " + number + " = 9 where " + number + " = 2");
      tamper("update ledger." + table + " set " + number + " = 2 where " + number + " = 3");
      tamper("update ledger." + table + " set " + number + " = 3 where " + number + " = 9");
    }
    assertThatVerifyFinds()
        .contains(
            new Mismatch.LegOutOfOrder(books.community, 2, 1, uid(stock)),
            new Mismatch.LegOutOfOrder(books.community, 2, 2, uid(received)));
  }

  @Test
  void namesAChangedEntry() {
    tamper("update ledger.entry set event = 'gift' where number = 2");
    tamper("update ledger.entry set effective = effective - 1 where number = 4");
    assertThatVerifyFinds()
        .containsExactly(
            new EntryAltered(books.community, 2), new EntryAltered(books.community, 4));
  }

  @Test
  void namesABalanceThatWasEdited() {
    tamper("update ledger.balance set credits = 90 where account = " + stock.value());
    assertThatVerifyFinds()
        .containsExactly(
            new BalanceDiffers(books.community, uid(stock), totals(14, 90, 5), totals(14, 87, 5)),
            new UnitNotZero(books.community, books.tomato.id().value(), BigInteger.valueOf(3)));
  }

  @Test
  void namesABalanceThatIsGone() {
    tamper("delete from ledger.balance where account = " + received.value());
    assertThatVerifyFinds()
        .contains(
            new BalanceDiffers(books.community, uid(received), totals(0, 0, 0), totals(0, 14, 3)));
  }

  @Test
  void namesLegsThatJoinTwoUnits() {
    tamper("update ledger.account set unit = gen_random_uuid() where id = " + given.value());
    assertThatVerifyFinds()
        .contains(
            new Mismatch.AccountsDiffer(books.community, 1, 1),
            new Mismatch.AccountsDiffer(books.community, 3, 1));
  }

  @Test
  void looksAtEveryCommunity() {
    tamper("update ledger.balance set legs = 9 where account = " + stock.value());
    assertThat(books.verifier.verifyAll().mismatches())
        .contains(
            new BalanceDiffers(books.community, uid(stock), totals(14, 87, 9), totals(14, 87, 5)));
  }

  /// Changes this community's rows as the owner of the tables.
  private void tamper(String sql) {

    TestDatabase.owner().sql(sql + " and community = ?").param(books.community.value()).update();
  }

  private ListAssert<Mismatch> assertThatVerifyFinds() {
    Verification verification = books.verify();
    assertThat(verification.ok()).isFalse();
    return assertThat(verification.mismatches());
  }

  private UUID uid(AccountId account) {
    return TestDatabase.jdbc()
        .sql("select uid from ledger.account where id = ?")
        .param(account.value())
        .query(UUID.class)
        .single();
  }

  private static Totals totals(long debits, long credits, long legs) {
    return new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits), legs);
  }
}

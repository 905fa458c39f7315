package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.Test;

class PostingTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId received = books.open(Purpose.RECEIVED);

  @Test
  void movesGoodsInAndOut() {
    Journal in = books.move(given, stock, 80);
    Journal out = books.move(stock, received, 5);
    assertThat(books.post(in, out))
        .containsExactly(new Posted(in.id(), 1, false), new Posted(out.id(), 2, false));
    assertThat(books.balance(given)).isEqualTo(-80);
    assertThat(books.balance(stock)).isEqualTo(75);
    assertThat(books.balance(received)).isEqualTo(5);
    assertThat(books.verify()).isEqualTo(new Verification(2, 2, List.of()));
  }

  @Test
  void answersAnEmptySetWithNothing() {
    assertThat(books.post()).isEmpty();
  }

  @Test
  void answersTheSameIdFromTheRecord() {
    Journal in = books.move(given, stock, 80);
    books.post(in);
    Journal more = books.move(given, stock, 1);
    assertThat(books.post(in, more, in, more))
        .containsExactly(
            new Posted(in.id(), 1, true),
            new Posted(more.id(), 2, false),
            new Posted(in.id(), 1, true),
            new Posted(more.id(), 2, true));
    assertThat(books.balance(stock)).isEqualTo(81);
  }

  @Test
  void refusesAnIdWithOtherContent() {
    Journal in = books.move(given, stock, 80);
    Journal other = books.journal(in.id(), books.leg(given, stock, 81));
    LedgerRefusal used = new LedgerRefusal.IdUsed(in.id());
    assertThat(books.post(in, other).getLast()).isEqualTo(new Declined(in.id(), used));
    assertThat(books.post(other)).containsExactly(new Declined(in.id(), used));
    assertRefused(other, used);
  }

  @Test
  void aRefusedIdCanBeUsedAgain() {
    Journal out = books.move(stock, received, 5);
    Journal in = books.move(given, stock, 5);
    assertThat(books.post(out, in, out))
        .extracting(posting -> posting instanceof Posted)
        .containsExactly(false, true, true);
    assertThat(books.verify()).isEqualTo(new Verification(2, 2, List.of()));
  }

  @Test
  void goesBelowTheFloorByWhatIsSpentAlreadyAndThenOnlyTakesIn() {
    books.post(books.move(given, stock, 6));
    Journal spent = books.move(stock, received, 11).overdrawing(Set.of(stock));
    assertThat(books.post(spent)).containsExactly(new Posted(spent.id(), 2, false));
    assertThat(books.balance(stock)).isEqualTo(-5);
    assertThat(books.post(spent)).containsExactly(new Posted(spent.id(), 2, true));
    Journal in = books.move(given, stock, 2);
    Journal out = books.move(stock, received, 1);
    assertThat(books.post(out, in, out))
        .extracting(posting -> posting instanceof Posted)
        .containsExactly(false, true, false);
    books.post(books.move(given, stock, 4));
    assertThat(books.post(out)).hasOnlyElementsOfType(Posted.class);
    assertThat(books.balance(stock)).isZero();
    assertThat(books.verify().mismatches()).isEmpty();
  }

  @Test
  void refusesToGoBelowTheFloor() {
    books.post(books.move(given, stock, 6));
    Journal out = books.move(stock, received, 11);
    assertRefused(
        out,
        new LedgerRefusal.BelowFloor(
            books.key(stock), Quantity.of(6, books.tomato), Quantity.of(11, books.tomato)));
    assertThat(books.balance(stock)).isEqualTo(6);
    assertThat(books.postOne(books.move(stock, received, 6)).entry()).isEqualTo(2);
  }

  @Test
  void postsAJournalWholeOrNotAtAll() {
    Journal half =
        books.journal(
            books.leg(given, stock, 3),
            books.leg(stock, received, 2),
            books.leg(stock, received, 2));
    assertThat(books.post(half, books.move(given, stock, 1)))
        .extracting(posting -> posting instanceof Posted)
        .containsExactly(false, true);
    assertThat(books.balance(given)).isEqualTo(-1);
    assertThat(books.balance(received)).isZero();
  }

  @Test
  void judgesAFloorByTheWholeJournal() {
    Journal round = books.journal(books.leg(stock, received, 2), books.leg(given, stock, 2));
    assertThat(books.postOne(round).entry()).isEqualTo(1);
    assertThat(books.balance(stock)).isZero();
  }

  @Test
  void refusesAnotherUnit() {
    Unit bread = new Unit(new UnitId(books.ids.next()), 0);
    Leg leg = new Leg(given, stock, Quantity.of(1, bread));
    assertRefused(books.journal(leg), new LedgerRefusal.UnitMismatch(books.key(given), bread.id()));
    AccountId breads = books.open(Purpose.STOCK, bread);
    assertRefused(
        books.move(given, breads, 1),
        new LedgerRefusal.UnitMismatch(
            new AccountKey(books.key(breads).holder(), Purpose.STOCK, bread), books.tomato.id()));
  }

  @Test
  void refusesAnUnknownAccountAndOneOfAnotherCommunity() {
    AccountId unknown = new AccountId(Long.MAX_VALUE);
    assertRefused(books.move(given, unknown, 1), new LedgerRefusal.NoSuchAccount(unknown));
    AccountId foreign = Books.fresh().open(Purpose.STOCK);
    assertRefused(books.move(given, foreign, 1), new LedgerRefusal.NoSuchAccount(foreign));
  }

  @Test
  void refusesNoLegsAndTooMany() {
    assertRefused(books.journal(), new LedgerRefusal.NoLegs());
    List<Leg> many = Collections.nCopies(Journal.MAX_LEGS + 1, books.leg(given, stock, 1));
    assertRefused(
        books.journal(many.toArray(Leg[]::new)),
        new LedgerRefusal.TooManyLegs(Journal.MAX_LEGS + 1, Journal.MAX_LEGS));
  }

  @Test
  void refusesWhatDoesNotFitInto128Bits() {
    Leg all = new Leg(given, stock, new Quantity(Quantity.MAX, books.tomato));
    books.postOne(books.journal(all));
    assertRefused(books.move(given, stock, 1), new LedgerRefusal.TooMuch(books.key(given)));
    books.postOne(books.journal(new Leg(stock, received, all.quantity())));
    assertRefused(
        books.move(books.open(Purpose.GIVEN), received, 1),
        new LedgerRefusal.TooMuch(books.key(received)));
    assertThat(books.verify().ok()).isTrue();
  }

  @Test
  void postsTenThousandLegsOfOneAccountInOneJournal() {
    books.post(books.move(given, stock, 20_000));
    List<Leg> legs = Collections.nCopies(10_000, books.leg(stock, received, 2));
    books.postOne(books.journal(legs.toArray(Leg[]::new)));
    assertThat(books.balance(stock)).isZero();
    assertThat(books.balance(received)).isEqualTo(20_000);
    assertThat(books.verify()).isEqualTo(new Verification(2, 10_001, List.of()));
  }

  private void assertRefused(Journal journal, LedgerRefusal refusal) {
    assertThat(books.post(journal)).containsExactly(new Declined(journal.id(), refusal));
    assertThatThrownBy(() -> books.postOne(journal))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}

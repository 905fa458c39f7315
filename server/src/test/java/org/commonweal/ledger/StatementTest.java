package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.junit.jupiter.api.Test;

class StatementTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId received = books.open(Purpose.RECEIVED);

  @Test
  void tellsEveryLegFromTheAccountsSide() {
    Journal in = books.move(given, stock, 80);
    Journal out = books.move(stock, received, 5);
    books.post(in, out);
    assertThat(statement(stock).rows())
        .containsExactly(
            line(out, 2, -5, 75, books.key(received)), line(in, 1, 80, 80, books.key(given)));
  }

  @Test
  void isEmptyBeforeTheFirstLeg() {
    assertThat(statement(stock)).isEqualTo(new Slice<>(List.of(), Optional.empty()));
  }

  @Test
  void pagesThroughBothSidesWithoutGapsWhileOthersPost() {
    books.post(books.move(given, stock, 80));
    for (int i = 0; i < 10; i++) {
      books.post(books.move(stock, received, 2), books.move(given, stock, 1));
    }
    List<Long> numbers = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Slice<StatementLine> slice = books.ledger.statement(books.community, stock, next, 4);
      slice.rows().forEach(line -> numbers.add(line.number()));
      next = slice.next();
      books.post(books.move(given, stock, 1));
    } while (next.isPresent());
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).map(n -> 22 - n).boxed().toList());
  }

  @Test
  void refusesPagesThatCannotBe() {
    InputRefusal size = new InputRefusal.OutOfRange("size", 1, 5_000);
    assertRefused(() -> page(stock, 0), size);
    assertRefused(() -> page(stock, 5_001), size);
    AccountId foreign = Books.fresh().open(Purpose.STOCK);
    assertRefused(() -> page(foreign, 10), new LedgerRefusal.NoSuchAccount(foreign));
  }

  @Test
  void listsTheBalancesOfAHolder() {
    books.post(books.move(given, stock, 80));
    Holder holder = books.key(stock).holder();
    assertThat(books.ledger.balances(books.community, holder, Purpose.STOCK))
        .containsExactly(new Balance(stock, books.key(stock), Quantity.of(80, books.tomato)));
    assertThat(books.ledger.balances(books.community, holder, Purpose.GIVEN)).isEmpty();
  }

  private Slice<StatementLine> statement(AccountId account) {
    return page(account, 50);
  }

  private Slice<StatementLine> page(AccountId account, int size) {
    return books.ledger.statement(books.community, account, Optional.empty(), size);
  }

  private StatementLine line(
      Journal journal, long number, long change, long balance, AccountKey counter) {
    return new StatementLine(
        number,
        number,
        journal.id(),
        journal.event(),
        journal.about(),
        journal.effective(),
        Books.NOW,
        Quantity.of(change, books.tomato),
        Quantity.of(balance, books.tomato),
        counter,
        journal.note());
  }

  private static void assertRefused(Runnable command, Object refusal) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}

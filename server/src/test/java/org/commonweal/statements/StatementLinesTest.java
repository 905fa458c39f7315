package org.commonweal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.Purpose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lines of statements, and the balance after each. The repetition's number is the seed of its
/// history.
@ServerTest
class StatementLinesTest {

  private static final int JOURNALS = 40;

  @Autowired History.Maker histories;
  @Autowired Reader reader;
  @Autowired HolderStatements holders;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.application());

  @RepeatedTest(5)
  void tellTheBalanceAfterEachLine(RepetitionInfo seed) {
    History history = histories.make(seed.getCurrentRepetition(), JOURNALS);
    for (NamedAccount account : reader.all(history)) {
      BigInteger balance = BigInteger.ZERO;
      for (Line line : reader.lines(history, account).reversed()) {
        balance = balance.add(line.change().minor());
        assertThat(line.balance().minor()).isEqualTo(balance);
      }
      assertThat(account.balance().minor()).isEqualTo(balance);
      assertThat(account.holding().balance().minor()).isEqualTo(summed(history, account));
    }
  }

  private BigInteger summed(History history, NamedAccount account) {
    return jdbc.sql(
            """
            select coalesce(sum(case when credit = :account then quantity else -quantity end), 0)
              from ledger.leg
             where community = :community and :account in (debit, credit)
            """)
        .param("community", history.community().value())
        .param("account", account.holding().id().value())
        .query(BigDecimal.class)
        .single()
        .toBigIntegerExact();
  }

  @Test
  void countWhatWasGivenAboveZero() {
    History history = histories.make(7, JOURNALS);
    NamedAccount given = reader.all(history).getFirst();
    assertThat(given.purpose()).isEqualTo(Purpose.GIVEN);
    assertThat(given.balance()).isEqualTo(given.holding().balance().negated());
    assertThat(given.balance().signum()).isPositive();
  }

  @Test
  void showEachLineOnceWhileOthersPost() {
    History history = histories.make(1, JOURNALS);
    NamedAccount stock = reader.all(history).get(1);
    List<Line> before = reader.lines(history, stock);
    List<Line> seen = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Line> page = reader.page(history, stock, after, 7);
      seen.addAll(page.rows());
      after = page.next();
      histories.post(history, new SplittableRandom(seen.size()), 2);
    } while (after.isPresent());
    assertThat(seen).containsExactlyElementsOf(before);
  }

  @Test
  void putWhatAMemberGaveBesideWhatTheyReceived() {
    History history = histories.make(5, JOURNALS);
    Holder xavier = history.accounts().getFirst().holder();
    HolderStatement statement =
        holders.of(history.place().maria(), history.community(), xavier, Days.ALL, Page.FIRST);
    assertThat(statement.name()).isEqualTo("=Xavier");
    assertThat(statement.units().rows())
        .singleElement()
        .satisfies(unit ->
            assertThat(unit.balances())
                .extracting(balance -> balance.account().purpose())
                .containsExactly(Purpose.GIVEN, Purpose.RECEIVED));
  }
}

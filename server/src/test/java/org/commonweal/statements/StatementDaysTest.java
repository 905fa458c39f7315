package org.commonweal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Statements of some days. The repetition's number is the seed of its history.
@ServerTest
class StatementDaysTest {

  private static final int JOURNALS = 40;

  @Autowired History.Maker histories;
  @Autowired Reader reader;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.application());

  @RepeatedTest(5)
  void tellAnyDayByTheDaysThatEntriesCountFor(RepetitionInfo seed) {
    History history = histories.make(seed.getCurrentRepetition(), JOURNALS);
    for (NamedAccount account : reader.all(history)) {
      for (int i = 0; i < History.DAYS; i += 4) {
        LocalDate from = History.FIRST_DAY.plusDays(i);
        LocalDate to = from.plusDays(3);
        AccountStatement statement = reader.of(history, account, days(from, to, Basis.EFFECTIVE));
        assertThat(counted(account, statement.opening().orElseThrow()))
            .isEqualTo(through(history, account, from.minusDays(1)));
        assertThat(counted(account, statement.account().balance()))
            .isEqualTo(through(history, account, to));
        assertFollows(statement);
      }
    }
  }

  /// Every line continues from the one before, from the opening balance to the closing one.
  private static void assertFollows(AccountStatement statement) {
    Quantity balance = statement.opening().orElseThrow();
    for (Line line : statement.lines().rows()) {
      balance = balance.plus(line.change());
      assertThat(line.balance()).isEqualTo(balance);
    }
    assertThat(statement.account().balance()).isEqualTo(balance);
  }

  private BigInteger through(History history, NamedAccount account, LocalDate day) {
    return jdbc.sql(
            """
            select coalesce(sum(case when l.credit = :account then l.quantity else -l.quantity end), 0)
              from ledger.leg l
              join ledger.entry e on e.community = l.community and e.number = l.entry
             where l.community = :community and :account in (l.debit, l.credit)
               and e.effective <= :day
            """)
        .param("community", history.community().value())
        .param("account", account.holding().id().value())
        .param("day", day)
        .query(BigDecimal.class)
        .single()
        .toBigIntegerExact();
  }

  private static BigInteger counted(NamedAccount account, Quantity shown) {
    return account.counted(shown).minor();
  }

  @Test
  void tellWhatWasKnownOnADay() {
    History history = histories.make(2, JOURNALS);
    NamedAccount stock = reader.all(history).get(1);
    LocalDate recorded =
        LocalDate.ofInstant(
            reader.lines(history, stock).getFirst().recordedAt(), ZoneId.of("Europe/Vienna"));
    AccountStatement before =
        reader.of(
            history, stock, days(recorded.minusDays(9), recorded.minusDays(1), Basis.RECORDED));
    assertThat(before.account().balance().signum()).isZero();
    assertThat(before.lines().rows()).isEmpty();
    AccountStatement that = reader.of(history, stock, days(recorded, recorded, Basis.RECORDED));
    assertThat(that.opening().orElseThrow().signum()).isZero();
    assertThat(that.account().balance()).isEqualTo(stock.balance());
    assertThat(that.lines().rows()).isEqualTo(reader.lines(history, stock));
  }

  @Test
  void refuseDaysThatAreNone() {
    assertThatThrownBy(() -> Days.of("2025-02-30", "soon", "luck"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::field)
                    .containsExactly("from", "to", "by"));
    assertThatThrownBy(() -> Days.of("2025-11-15", "2025-11-14", "")).isInstanceOf(Refused.class);
  }

  private static Days days(LocalDate from, LocalDate to, Basis basis) {
    return new Days(Optional.of(from), Optional.of(to), basis);
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.commonweal.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database refuses by itself, whatever the code does.
class RightsTest {

  private static final String DENIED = "42501";
  private static final String CHECK = "23514";
  private static final String UNIQUE = "23505";

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);

  /// With a plan that is kept, ten thousand legs would be joined with ten thousand balances row by
  /// row from the sixth time on.
  @Test
  void everyStatementIsPlannedForItsArrays() {
    var mode = TestDatabase.jdbc().sql("show plan_cache_mode").query(String.class);
    assertThat(mode.single()).isEqualTo("force_custom_plan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.entry set event = event",
        "update ledger.leg set quantity = quantity",
        "update ledger.account set purpose = purpose",
        "delete from ledger.entry",
        "delete from ledger.leg",
        "delete from ledger.account",
        "delete from ledger.balance",
        "delete from ledger.head",
        "update ledger.decision set facts = facts",
        "delete from ledger.decision",
        "update ledger.note set text = text",
        "update ledger.seal set hash = hash",
        "delete from ledger.seal",
        "update ledger.period set through = through",
        "delete from ledger.period",
        "update ledger.snapshot set balance = balance",
        "delete from ledger.snapshot",
        "update ledger.stretch set change = change",
        "delete from ledger.stretch",
        "truncate ledger.leg",
        "alter table ledger.leg disable trigger all",
        "drop table ledger.leg",
        "create table ledger.other ()"
      })
  void theApplicationMayOnlyAdd(String sql) {
    assertFails(sql, DENIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'NaN'",
        "'Infinity'",
        "1.5",
        "0",
        "-1",
        "170141183460469231731687303715884105728"
      })
  void refusesQuantitiesThatAreNone(String quantity) {
    assertFails(leg(given, stock, quantity), CHECK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'NaN'", "'Infinity'", "1.5", "-1"})
  void refusesTotalsThatAreNone(String total) {
    assertFails(
        "update ledger.balance set credits = " + total + " where account = " + stock.value(),
        CHECK);
  }

  @Test
  void refusesALegFromAnAccountToItself() {
    assertFails(leg(stock, stock, "1"), CHECK);
  }

  @Test
  void refusesASecondLegUnderANumber() {
    books.post(books.move(given, stock, 1));
    assertFails(leg(given, books.open(Purpose.STOCK), "1"), UNIQUE);
  }

  @ParameterizedTest
  @CsvSource({"debits = 1", "floor = 1"})
  void refusesABalanceBelowItsFloor(String change) {
    assertFails("update ledger.balance set " + change + " where account = " + stock.value(), CHECK);
  }

  private String leg(AccountId debit, AccountId credit, String quantity) {
    return """
    insert into ledger.leg
           (community, entry, position, debit, credit, quantity, debit_after, debit_number,
            credit_after, credit_number)
    values (%d, 2, 1, %d, %d, %s, 0, 1, 0, 1)
    """
        .formatted(books.community.value(), debit.value(), credit.value(), quantity);
  }

  private static void assertFails(String sql, String state) {
    assertThatThrownBy(() -> TestDatabase.jdbc().sql(sql).update())
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            failure -> assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state));
  }
}

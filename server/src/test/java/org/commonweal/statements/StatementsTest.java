package org.commonweal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.language.Language;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.Purpose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The repetition's number is the seed of its history.
@ServerTest
class StatementsTest {

  private static final int JOURNALS = 40;

  @Autowired History.Maker histories;
  @Autowired AccountStatements accounts;
  @Autowired HolderStatements holders;
  @Autowired StatementFiles files;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.application());

  @RepeatedTest(5)
  void tellTheBalanceAfterEachLine(RepetitionInfo seed) {
    History history = histories.make(seed.getCurrentRepetition(), JOURNALS);
    for (NamedAccount account : all(history)) {
      BigInteger balance = BigInteger.ZERO;
      for (Line line : lines(history, account).reversed()) {
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
    NamedAccount given = all(history).getFirst();
    assertThat(given.purpose()).isEqualTo(Purpose.GIVEN);
    assertThat(given.balance()).isEqualTo(given.holding().balance().negated());
    assertThat(given.balance().signum()).isPositive();
  }

  @Test
  void showEachLineOnceWhileOthersPost() {
    History history = histories.make(1, JOURNALS);
    NamedAccount stock = all(history).get(1);
    List<Line> before = lines(history, stock);
    List<Line> seen = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Line> page = page(history, stock, after, 7);
      seen.addAll(page.rows());
      after = page.next();
      histories.post(history, new SplittableRandom(seen.size()), 2);
    } while (after.isPresent());
    assertThat(seen).containsExactlyElementsOf(before);
  }

  @RepeatedTest(3)
  void areTheSameNumbersAsAFile(RepetitionInfo seed) throws IOException {
    History history = histories.make(seed.getCurrentRepetition(), JOURNALS);
    for (NamedAccount account : all(history)) {
      List<CSVRecord> rows =
          parsed(
              files.account(
                  history.place().maria(),
                  history.community(),
                  account.uid(),
                  Days.ALL,
                  Language.ENGLISH));
      List<Line> lines = lines(history, account);
      assertThat(rows).hasSameSizeAs(lines);
      for (int i = 0; i < rows.size(); i++) {
        assertSame(rows.get(i), lines.get(i));
      }
    }
  }

  private static void assertSame(CSVRecord row, Line line) {
    assertThat(row.get("entry")).isEqualTo(Long.toString(line.entry()));
    assertThat(row.get("date")).isEqualTo(line.effective().toString());
    assertThat(row.get("recorded_at")).isEqualTo(line.recordedAt().toString());
    assertThat(row.get("change")).isEqualTo(line.change().text());
    assertThat(row.get("balance")).isEqualTo(line.balance().text());
    assertThat(row.get("unit")).isEqualTo("Tomatoes");
    assertThat(row.get("reference")).isEqualTo(line.journal().value().toString());
  }

  @Test
  void giveNoSpreadsheetAFormula() throws IOException {
    History history = histories.make(3, JOURNALS);
    StatementFile file =
        files.holder(
            history.place().maria(),
            history.community(),
            history.pool().holder(),
            Days.ALL,
            Language.ENGLISH);
    List<CSVRecord> rows = parsed(file);
    assertThat(rows).extracting(row -> row.get("counterpart")).containsOnly("'=Xavier");
    assertThat(rows)
        .extracting(row -> row.get("note"))
        .allMatch(note -> note.isEmpty() || note.startsWith("'@note"));
    assertThat(StatementFile.harmless("-5")).isEqualTo("'-5");
    assertThat(StatementFile.harmless("Tomatoes")).isEqualTo("Tomatoes");
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

  @RepeatedTest(5)
  void tellAnyDayByTheDaysThatEntriesCountFor(RepetitionInfo seed) {
    History history = histories.make(seed.getCurrentRepetition(), JOURNALS);
    for (NamedAccount account : all(history)) {
      for (int i = 0; i < History.DAYS; i += 4) {
        LocalDate from = History.FIRST_DAY.plusDays(i);
        LocalDate to = from.plusDays(3);
        AccountStatement statement = of(history, account, days(from, to, Basis.EFFECTIVE));
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
    NamedAccount stock = all(history).get(1);
    LocalDate recorded =
        LocalDate.ofInstant(
            lines(history, stock).getFirst().recordedAt(), ZoneId.of("Europe/Vienna"));
    AccountStatement before =
        of(history, stock, days(recorded.minusDays(9), recorded.minusDays(1), Basis.RECORDED));
    assertThat(before.account().balance().signum()).isZero();
    assertThat(before.lines().rows()).isEmpty();
    AccountStatement that = of(history, stock, days(recorded, recorded, Basis.RECORDED));
    assertThat(that.opening().orElseThrow().signum()).isZero();
    assertThat(that.account().balance()).isEqualTo(stock.balance());
    assertThat(that.lines().rows()).isEqualTo(lines(history, stock));
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

  private AccountStatement of(History history, NamedAccount account, Days days) {
    Page most = new Page(Optional.empty(), Page.MOST);
    return accounts.of(history.place().maria(), history.community(), account.uid(), days, most);
  }

  private static List<CSVRecord> parsed(StatementFile file) throws IOException {
    StringWriter written = new StringWriter();
    file.write(written);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(written.toString(), format)) {
      assertThat(parser.getHeaderNames()).containsExactly(StatementFile.COLUMNS);
      return parser.getRecords();
    }
  }

  private List<NamedAccount> all(History history) {
    return history.accounts().stream().map(key -> account(history, key)).toList();
  }

  private NamedAccount account(History history, AccountKey key) {
    return holders
        .of(history.place().maria(), history.community(), key.holder(), Days.ALL, Page.FIRST)
        .units()
        .rows()
        .getFirst()
        .balances()
        .stream()
        .map(HolderStatement.Balance::account)
        .filter(account -> account.purpose() == key.purpose())
        .findFirst()
        .orElseThrow();
  }

  private List<Line> lines(History history, NamedAccount account) {
    List<Line> lines = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Line> page = page(history, account, after, 100);
      lines.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return lines;
  }

  private Slice<Line> page(
      History history, NamedAccount account, Optional<Cursor> after, int size) {
    return accounts
        .of(
            history.place().maria(),
            history.community(),
            account.uid(),
            Days.ALL,
            new Page(after, size))
        .lines();
  }
}

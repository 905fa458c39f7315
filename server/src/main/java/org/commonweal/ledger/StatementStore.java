package org.commonweal.ledger;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads an account's legs as a range of its own numbers.
@Repository
class StatementStore {

  private final JdbcClient jdbc;

  StatementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest lines below a number. Both indexes give their newest `limit` legs, of which the
  /// newest `limit` are the page.
  List<StatementLine> lines(CommunityId community, Range range, Unit unit) {
    return jdbc.sql(
            """
            with line as (
              (select debit_number as number, entry, -quantity as change, debit_after as balance,
                      credit as counter
                 from ledger.leg
                where community = :community and debit = :account and debit_number < :before
                order by debit_number desc
                limit :limit)
              union all
              (select credit_number, entry, quantity, credit_after, debit
                 from ledger.leg
                where community = :community and credit = :account and credit_number < :before
                order by credit_number desc
                limit :limit)
               order by number desc
               limit :limit
            )
            select line.number, line.entry, line.change, line.balance,
                   e.id as journal, e.event, e.about, e.effective, e.recorded_at,
                   a.holder_kind, a.holder, a.purpose, a.unit, a.decimals, n.text as note
              from line
              join ledger.entry e on e.community = :community and e.number = line.entry
              join ledger.account a on a.community = :community and a.id = line.counter
              left join ledger.note n on n.community = :community and n.entry = line.entry
             order by line.number desc
            """)
        .param("community", community.value())
        .param("account", range.account().value())
        .param("before", range.before())
        .param("limit", range.limit())
        .query((row, _) -> line(row, unit))
        .list();
  }

  /// At most `limit` of an account's legs with numbers below `before`.
  record Range(AccountId account, long before, int limit) {}

  static StatementLine line(ResultSet row, Unit unit) throws SQLException {
    return new StatementLine(
        row.getLong("number"),
        row.getLong("entry"),
        new JournalId(row.getObject("journal", UUID.class)),
        new Event(row.getString("event")),
        row.getObject("about", UUID.class),
        row.getObject("effective", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new Quantity(minor(row, "change"), unit),
        new Quantity(minor(row, "balance"), unit),
        AccountStore.key(row),
        Optional.ofNullable(row.getString("note")));
  }

  private static BigInteger minor(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }
}

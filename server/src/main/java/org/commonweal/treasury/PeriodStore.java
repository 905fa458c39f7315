package org.commonweal.treasury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeriodStore {

  private final JdbcClient jdbc;

  PeriodStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Newest decision first.
  List<Period> list(CommunityId community, Page page) {
    return jdbc.sql(
            """
            select p.through, p.entry, p.closed_at, p.reopened_at,
                   coalesce(c.name, '') as closed_by, r.name as reopened_by
              from ledger.closed_period p
              left join community.member_name c
                on c.community = p.community and c.id = p.closed_by
              left join community.member_name r
                on r.community = p.community and r.id = p.reopened_by
             where p.community = :community and p.entry < :before
             order by p.entry desc
             limit :limit
            """)
        .param("community", community.value())
        .param("before", page.after().map(Cursor::number).orElse(Long.MAX_VALUE))
        .param("limit", page.size() + 1)
        .query((row, _) -> period(row))
        .list();
  }

  /// The last day that is closed.
  Optional<LocalDate> closedThrough(CommunityId community) {
    return jdbc.sql(
            """
            select max(through) as through from ledger.closed_period
             where community = :community and reopened_at is null
            """)
        .param("community", community.value())
        .query((row, _) -> Optional.ofNullable(row.getObject("through", LocalDate.class)))
        .single();
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        row.getObject("through", LocalDate.class),
        row.getLong("entry"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        row.getString("closed_by"),
        Optional.ofNullable(row.getObject("reopened_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("reopened_by")));
  }
}

package org.commonweal.activity;

import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What happened in a community, for all of its members.
@Service
public class Feed {

  private final JdbcClient jdbc;

  Feed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What happened, the last first, in the order of the commits.
  public Slice<Happening> list(CommunityId community, FeedFilter filter, Page page) {
    List<Happening> rows =
        jdbc.sql(
                "select "
                    + HappeningRows.COLUMNS
                    + " from (select * from activity.happening"
                    + " where community = :community and shown and number < :before"
                    + where(filter)
                    + " order by number desc limit :limit) h\n"
                    + HappeningRows.NAMES
                    + " order by h.number desc")
            .param("community", community.value())
            .param("before", page.after().map(Cursor::number).orElse(Long.MAX_VALUE))
            .param("topic", filter.topic().map(Topic::code).orElse(""))
            .param("pool", filter.pool().orElse(null))
            .param("council", filter.council().orElse(null))
            .param("limit", page.size() + 1)
            .query((row, _) -> HappeningRows.happening(row))
            .list();
    return Slice.of(rows, page.size(), row -> Cursor.of(row.number()));
  }

  /// Only what is asked for, so that the planner sees which index will do.
  private static String where(FeedFilter filter) {
    return filter.topic().map(_ -> " and topic = :topic").orElse("")
        + filter.pool().map(_ -> " and pool = :pool").orElse("")
        + filter.council().map(_ -> " and council = :council").orElse("");
  }
}

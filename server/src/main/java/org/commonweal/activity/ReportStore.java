package org.commonweal.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports as they were published.
@Repository
class ReportStore {

  private static final String SELECT =
      """
      select r.id, r.council, c.name as council_name, r.first_day, r.last_day, r.title, r.words,
             r.replaces, r.reason, l.id as replaced_by, r.published_at, m.name as published_by
        from activity.report r
        join community.council_name c on c.community = r.community and c.id = r.council
        join community.member_name m on m.community = r.community and m.id = r.published_by
        left join activity.report l on l.community = r.community and l.replaces = r.id
       where r.community = :community and r.council = :council
      """;

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A report that was checked and may be written.
  record Row(
      ReportId id, CouncilId council, ReportDays days, NewReport asked, MemberId by, Instant at) {}

  /// Whether it was written; it is not if another has taken the same place.
  boolean insert(CommunityId community, Row row) {
    NewReport asked = row.asked();
    int rows =
        jdbc.sql(
                """
                insert into activity.report
                       (community, id, council, first_day, last_day, title, words, replaces, reason,
                        published_at, published_by)
                values (:community, :id, :council, :first, :last, :title, :words, :replaces, :reason,
                        :at, :by)
                    on conflict do nothing
                """)
            .param("community", community.value())
            .param("id", row.id().value())
            .param("council", row.council().value())
            .param("first", row.days().first())
            .param("last", row.days().last())
            .param("title", asked.title())
            .param("words", asked.words())
            .param(
                "replaces",
                asked.replaces().map(ReportId::value).orElse(null),
                java.sql.Types.OTHER)
            .param("reason", asked.reason())
            .param("at", row.at().atOffset(ZoneOffset.UTC))
            .param("by", row.by().value())
            .update();
    return rows == 1;
  }

  void insertLines(CommunityId community, ReportId report, List<ReportLine> lines) {
    jdbc.sql(
            """
            insert into activity.report_line
                   (community, report, position, pool, pool_name, item, item_name, measure, decimals,
                    stock_before, contributions, received, opened, rounds, in_rounds, by_hand, used,
                    lost, counted, stock_after)
            select :community, :report, l.position, l.pool, l.pool_name, l.item, l.item_name,
                   l.measure, l.decimals, l.stock_before, l.contributions, l.received, l.opened,
                   l.rounds, l.in_rounds, l.by_hand, l.used, l.lost, l.counted, l.stock_after
              from unnest(:pools, :poolNames, :items, :itemNames, :measures, :decimals, :before,
                          :contributions, :received, :opened, :rounds, :inRounds, :byHand, :used,
                          :lost, :counted, :after)
                   with ordinality
                   as l (pool, pool_name, item, item_name, measure, decimals, stock_before,
                         contributions, received, opened, rounds, in_rounds, by_hand, used, lost,
                         counted, stock_after, position)
            """)
        .param("community", community.value())
        .param("report", report.value())
        .param("pools", lines.stream().map(ReportLine::pool).toArray(UUID[]::new))
        .param("poolNames", lines.stream().map(ReportLine::poolName).toArray(String[]::new))
        .param("items", lines.stream().map(ReportLine::item).toArray(UUID[]::new))
        .param("itemNames", lines.stream().map(ReportLine::itemName).toArray(String[]::new))
        .param("measures", lines.stream().map(ReportLine::measure).toArray(String[]::new))
        .param(
            "decimals",
            lines.stream().map(line -> line.after().unit().decimals()).toArray(Integer[]::new))
        .param("before", numbers(lines, ReportLine::before))
        .param(
            "contributions", lines.stream().map(ReportLine::contributions).toArray(Integer[]::new))
        .param("received", numbers(lines, ReportLine::received))
        .param("opened", numbers(lines, ReportLine::opened))
        .param("rounds", lines.stream().map(ReportLine::rounds).toArray(Integer[]::new))
        .param("inRounds", numbers(lines, ReportLine::inRounds))
        .param("byHand", numbers(lines, ReportLine::byHand))
        .param("used", numbers(lines, ReportLine::used))
        .param("lost", numbers(lines, ReportLine::lost))
        .param("counted", numbers(lines, ReportLine::counted))
        .param("after", numbers(lines, ReportLine::after))
        .update();
  }

  private static BigDecimal[] numbers(
      List<ReportLine> lines, Function<ReportLine, Quantity> quantity) {
    return lines.stream()
        .map(quantity)
        .map(one -> new BigDecimal(one.minor()))
        .toArray(BigDecimal[]::new);
  }

  Optional<Report> find(CommunityId community, CouncilId council, ReportId id) {
    return jdbc.sql(SELECT + " and r.id = :id")
        .param("community", community.value())
        .param("council", council.value())
        .param("id", id.value())
        .query((row, _) -> report(row))
        .optional();
  }

  List<Report> list(CommunityId community, CouncilId council, Page page) {
    return jdbc.sql(
            SELECT
                + """
                   and (:before::uuid is null or r.id < :before)
                 order by r.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("council", council.value())
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> report(row))
        .list();
  }

  List<ReportLine> lines(CommunityId community, ReportId report) {
    return jdbc.sql(
            """
            select pool, pool_name, item, item_name, measure, decimals, stock_before, contributions,
                   received, opened, rounds, in_rounds, by_hand, used, lost, counted, stock_after
              from activity.report_line
             where community = :community and report = :report
             order by position
            """)
        .param("community", community.value())
        .param("report", report.value())
        .query((row, _) -> FigureStore.line(row))
        .list();
  }

  Optional<String> council(CommunityId community, CouncilId council) {
    return jdbc.sql(
            "select name from community.council_name where community = :community and id = :id")
        .param("community", community.value())
        .param("id", council.value())
        .query(String.class)
        .optional();
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        new ReportId(row.getObject("id", UUID.class)),
        new CouncilId(row.getObject("council", UUID.class)),
        row.getString("council_name"),
        new ReportDays(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getString("title"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("replaces", UUID.class)).map(ReportId::new),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("replaced_by", UUID.class)).map(ReportId::new),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("published_by"));
  }
}

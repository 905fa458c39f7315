package org.commonweal.rewards;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.allocation.Rate;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.UnitId;
import org.commonweal.treasury.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RewardPoolStore {

  private static final String SELECT =
      """
      select p.community, p.id, p.name, p.rate, p.available, p.income, p.every, p.day, p.cut_off,
             p.zone, p.qualifies, p.funding, p.sharing, p.since, p.next_date, p.posted, p.open,
             p.opened_at, p.opened_by, p.opener, c.unit, c.code, c.name as currency, c.decimals
        from rewards.pool p
        join treasury.named_currency c on c.community = p.community and c.unit = p.unit
      """;

  private final JdbcClient jdbc;

  RewardPoolStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A date that has come in some pool.
  record Due(CommunityId community, RewardPoolId pool) {}

  void insert(RewardPool pool) {
    RewardTerms terms = pool.terms();
    terms(
            jdbc.sql(
                """
                insert into rewards.pool
                       (community, id, name, unit, rate, available, income, every, day, cut_off,
                        zone, qualifies, funding, sharing, since, next_date, next_at, opened_at,
                        opened_by, opener)
                values (:community, :id, :name, :unit, :rate, :available, :income, :every, :day,
                        :cutOff, :zone, :qualifies, :funding, :sharing, :since, :next, :nextAt,
                        :at, :by, :opener)
                """),
            pool)
        .param("unit", terms.currency().id().value())
        .param("at", pool.openedAt().atOffset(ZoneOffset.UTC))
        .param("by", pool.openedBy().value())
        .param("opener", pool.opener().value())
        .update();
  }

  private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec sql, RewardPool pool) {
    RewardTerms terms = pool.terms();
    Timetable timetable = terms.timetable();
    return sql.param("community", pool.community().value())
        .param("id", pool.id().value())
        .param("name", terms.name())
        .param("rate", terms.rate().value())
        .param("available", terms.available().value())
        .param("income", terms.income().value())
        .param("every", timetable.schedule().every().code())
        .param("day", timetable.schedule().day())
        .param("cutOff", timetable.cutOff())
        .param("zone", timetable.zone().getId())
        .param("qualifies", terms.qualifies().code())
        .param("funding", terms.funding().code())
        .param("sharing", terms.sharing().code())
        .param("since", terms.since())
        .param("next", pool.next())
        .param("nextAt", pool.nextAt().atOffset(ZoneOffset.UTC));
  }

  /// Writes the terms, where the next date is, and whether it is open.
  void update(RewardPool pool) {
    terms(
            jdbc.sql(
                """
                update rewards.pool
                   set name = :name, rate = :rate, available = :available, income = :income,
                       every = :every, day = :day, cut_off = :cutOff, zone = :zone,
                       qualifies = :qualifies, funding = :funding, sharing = :sharing,
                       since = :since, next_date = :next, next_at = :nextAt, open = :open
                 where community = :community and id = :id
                """),
            pool)
        .param("open", pool.open())
        .update();
  }

  /// Notes that a date is done, and whether something was paid out.
  void advance(RewardPool pool, LocalDate next, int posted) {
    jdbc.sql(
            """
            update rewards.pool
               set next_date = :next, next_at = :nextAt, posted = posted + :posted
             where community = :community and id = :id
            """)
        .param("community", pool.community().value())
        .param("id", pool.id().value())
        .param("next", next)
        .param("nextAt", pool.terms().timetable().cutOff(next).atOffset(ZoneOffset.UTC))
        .param("posted", posted)
        .update();
  }

  boolean nameTaken(CommunityId community, String name, RewardPoolId but) {
    return jdbc.sql(
            """
            select exists (select from rewards.pool
                            where community = :community and open and lower(name) = lower(:name)
                              and id <> :but)
            """)
        .param("community", community.value())
        .param("name", name)
        .param("but", but.value())
        .query(Boolean.class)
        .single();
  }

  Optional<RewardPool> find(CommunityId community, RewardPoolId id) {
    return jdbc.sql(SELECT + " where p.community = :community and p.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> pool(row))
        .optional();
  }

  /// These pools, kept from changing until the transaction ends, in the order of their ids.
  List<RewardPool> lock(CommunityId community, Collection<RewardPoolId> ids) {
    return jdbc.sql(
            SELECT
                + """
                 where p.community = :community and p.id = any(:ids)
                 order by p.id
                   for no key update of p
                """)
        .param("community", community.value())
        .param("ids", ids.stream().map(RewardPoolId::value).toArray(UUID[]::new))
        .query((row, _) -> pool(row))
        .list();
  }

  /// Open ones first, by name.
  List<RewardPool> all(CommunityId community, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where p.community = :community
                 order by p.open desc, lower(p.name), p.id
                 limit :limit
                """)
        .param("community", community.value())
        .param("limit", limit)
        .query((row, _) -> pool(row))
        .list();
  }

  /// Open pools of all communities whose next date has come and did not fail since `since`, those
  /// that wait longest first.
  List<Due> due(Instant now, Instant since, int limit) {
    return jdbc.sql(
            """
            select p.community, p.id
              from rewards.pool p
             where p.open and p.next_at <= :now
               and not exists (select from rewards.run r
                                where r.community = p.community and r.pool = p.id
                                  and r.kind = 'distribute' and r.day = p.next_date
                                  and r.outcome = 'failed' and r.at > :since)
             order by p.next_at
             limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) ->
            new Due(
                new CommunityId(row.getInt("community")),
                new RewardPoolId(row.getObject("id", UUID.class))))
        .list();
  }

  /// A date for which something is still to be collected.
  record Left(CommunityId community, RewardPoolId pool, LocalDate date) {}

  /// Of all communities, those that were tried last before this moment.
  List<Left> uncollected(Instant before, int limit) {
    return jdbc.sql(
            """
            select r.community, r.pool, r.day
              from rewards.run r
              join rewards.pool p on p.community = r.community and p.id = r.pool
             where r.kind = 'collect' and r.outcome = 'failed' and r.at <= :before and p.open
             order by r.day
             limit :limit
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) ->
            new Left(
                new CommunityId(row.getInt("community")),
                new RewardPoolId(row.getObject("pool", UUID.class)),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  private static RewardPool pool(ResultSet row) throws SQLException {
    return new RewardPool(
        new CommunityId(row.getInt("community")),
        new RewardPoolId(row.getObject("id", UUID.class)),
        terms(row),
        row.getObject("next_date", LocalDate.class),
        row.getInt("posted"),
        row.getBoolean("open"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("opened_by", UUID.class)),
        new MemberId(row.getObject("opener", UUID.class)));
  }

  private static RewardTerms terms(ResultSet row) throws SQLException {
    return new RewardTerms(
        row.getString("name"),
        new Currency(
            new UnitId(row.getObject("unit", UUID.class)),
            row.getString("code"),
            row.getString("currency"),
            row.getInt("decimals"),
            true),
        rate(row, "rate"),
        rate(row, "available"),
        rate(row, "income"),
        new Timetable(
            new Schedule(Every.of(row.getString("every")), row.getInt("day")),
            row.getObject("cut_off", LocalTime.class),
            ZoneId.of(row.getString("zone"))),
        Qualifying.of(row.getString("qualifies")),
        Funding.of(row.getString("funding")),
        Sharing.of(row.getString("sharing")),
        row.getObject("since", LocalDate.class));
  }

  private static Rate rate(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return new Rate(value);
  }
}

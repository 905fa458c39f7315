package org.commonweal.rewards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.allocation.Rate;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Author;
import org.commonweal.rounds.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunStore {

  private static final String SELECT =
      """
      select r.kind, r.day, r.outcome, r.total, r.members, r.income, r.round, r.at, r.by, r.reason
        from rewards.run r
       where r.community = :community and r.pool = :pool
      """;

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A run to be written: of a pool, for a date.
  record Row(
      RewardPool pool,
      RunKind kind,
      LocalDate date,
      RunOutcome outcome,
      BigInteger total,
      int members,
      Author author,
      Instant at,
      String reason) {}

  /// Writes it; in the place of one that failed.
  void put(Row row) {
    RewardPool pool = row.pool();
    jdbc.sql(
            """
            insert into rewards.run
                   (community, pool, kind, day, outcome, total, members, income, number, at, by,
                    actor, reason)
            values (:community, :pool, :kind, :day, :outcome, cast(:total as numeric), :members,
                    :income, :number, :at, :by, :actor, :reason)
                on conflict (community, pool, kind, day) do update
                   set outcome = excluded.outcome, total = excluded.total,
                       members = excluded.members, income = excluded.income,
                       number = excluded.number, at = excluded.at, by = excluded.by,
                       actor = excluded.actor, reason = excluded.reason
                 where run.outcome = 'failed'
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("kind", row.kind().code())
        .param("day", row.date())
        .param("outcome", row.outcome().code())
        .param("total", row.total().toString())
        .param("members", row.members())
        .param("income", pool.terms().income().value())
        .param("number", pool.posted() + 1)
        .param("at", row.at().atOffset(ZoneOffset.UTC))
        .param("by", row.author().person())
        .param("actor", row.author().actor())
        .param("reason", row.reason())
        .update();
  }

  /// By which round the open distribution of the pool is carried out.
  void carryOut(RewardPool pool, LocalDate date, RoundId round) {
    jdbc.sql(
            """
            update rewards.run set round = :round
             where community = :community and pool = :pool and kind = 'distribute' and day = :day
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("day", date)
        .param("round", round.value())
        .update();
  }

  /// A round's share of income, its date, and on whose behalf it is.
  record Carried(RewardPoolId pool, LocalDate date, Rate income, Author author) {}

  Carried carried(CommunityId community, RoundId round) {
    return jdbc.sql(
            """
            select pool, day, income, by, actor
              from rewards.run
             where community = :community and round = :round
            """)
        .param("community", community.value())
        .param("round", round.value())
        .query((row, _) ->
            new Carried(
                new RewardPoolId(row.getObject("pool", UUID.class)),
                row.getObject("day", LocalDate.class),
                new Rate(row.getBigDecimal("income")),
                new Author(row.getObject("by", UUID.class), row.getObject("actor", UUID.class))))
        .single();
  }

  Optional<Run> find(RewardPool pool, RunKind kind, LocalDate date) {
    return jdbc.sql(SELECT + " and r.kind = :kind and r.day = :day")
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("kind", kind.code())
        .param("day", date)
        .query((row, _) -> run(pool, row))
        .optional();
  }

  /// The latest first; the cursor is the day, and distributions stand before collections.
  List<Run> list(RewardPool pool, Page page) {
    return jdbc.sql(
            SELECT
                + """
                   and 2 * (r.day - date '1900-01-01') + (r.kind = 'distribute')::int < :before
                 order by r.day desc, r.kind desc
                 limit :limit
                """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("before", page.after().map(Cursor::number).orElse(Long.MAX_VALUE))
        .param("limit", page.size() + 1)
        .query((row, _) -> run(pool, row))
        .list();
  }

  /// What a pool shared out and gave back of all time, its last dates, and why the next one failed,
  /// if it did.
  record Summary(
      BigInteger distributed,
      BigInteger returned,
      Optional<LocalDate> collected,
      Optional<LocalDate> shared,
      Optional<String> failed) {}

  Summary summary(RewardPool pool) {
    return jdbc.sql(
            """
            select coalesce(sum(r.total) filter (where r.kind = 'distribute'
                                                   and r.outcome = 'posted'), 0) as distributed,
                   max(r.day) filter (where r.kind = 'collect'
                                        and r.outcome <> 'failed') as collected,
                   max(r.day) filter (where r.kind = 'distribute'
                                        and r.outcome <> 'failed') as shared,
                   max(r.reason) filter (where r.outcome = 'failed' and r.day = :next) as failed,
                   (select coalesce(sum(c.returned), 0)
                      from rewards.collection c
                     where c.community = :community and c.pool = :pool
                       and c.returned > 0) as returned
              from rewards.run r
             where r.community = :community and r.pool = :pool
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("next", pool.next())
        .query((row, _) ->
            new Summary(
                row.getBigDecimal("distributed").toBigIntegerExact(),
                row.getBigDecimal("returned").toBigIntegerExact(),
                Optional.ofNullable(row.getObject("collected", LocalDate.class)),
                Optional.ofNullable(row.getObject("shared", LocalDate.class)),
                Optional.ofNullable(row.getString("failed"))))
        .single();
  }

  private static Run run(RewardPool pool, ResultSet row) throws SQLException {
    @Nullable UUID round = row.getObject("round", UUID.class);
    BigDecimal total = row.getBigDecimal("total");
    return new Run(
        pool.id(),
        RunKind.of(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        RunOutcome.of(row.getString("outcome")),
        pool.quantity(total.toBigIntegerExact()),
        row.getInt("members"),
        new Rate(row.getBigDecimal("income")),
        Optional.ofNullable(round).map(RoundId::new),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("by", UUID.class)),
        row.getString("reason"));
  }

  /// A share of a distribution, as it is told to its receiver or to who keeps the money.
  List<Reward> rewards(RewardPool pool, RecordFilter filter, Optional<MemberId> member, Page page) {
    return jdbc.sql(
            """
            select r.day, r.total, r.members, r.income, r.at, o.recipient, m.name, o.amount
              from rewards.run r
              join rounds.outcome o on o.community = r.community and o.round = r.round
              join community.member_name m on m.community = o.community and m.id = o.recipient
             where r.community = :community and r.pool = :pool and r.kind = 'distribute'
               and r.outcome = 'posted' and o.amount > 0
               and (:date::date is null or r.day = :date)
               and (:member::uuid is null or o.recipient = :member)
               and (:name = '' or position(lower(:name) in lower(m.name)) > 0)
             order by r.day desc, o.recipient
             offset :skip limit :limit
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("date", filter.date().orElse(null))
        .param("member", member.map(MemberId::value).orElse(null))
        .param("name", filter.name().strip())
        .param("skip", page.after().map(Cursor::number).orElse(0L))
        .param("limit", page.size() + 1)
        .query((row, _) -> reward(pool, row))
        .list();
  }

  private static Reward reward(RewardPool pool, ResultSet row) throws SQLException {
    BigInteger amount = row.getBigDecimal("amount").toBigIntegerExact();
    BigInteger income = new Rate(row.getBigDecimal("income")).of(amount);
    return new Reward(
        pool.id(),
        pool.terms().name(),
        new MemberId(row.getObject("recipient", UUID.class)),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        pool.quantity(row.getBigDecimal("total").toBigIntegerExact()),
        row.getInt("members"),
        pool.quantity(income),
        pool.quantity(amount.subtract(income)),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}

package org.commonweal.rewards;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.JournalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CollectionStore {

  private final JdbcClient jdbc;
  private final Ids ids;

  CollectionStore(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void insert(CommunityId community, List<Intake> some, Instant at) {
    if (some.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into rewards.collection
                   (community, deposit, pool, member, base, amount, day, posted, journal, at)
            select :community, n.deposit, n.pool, n.member, cast(n.base as numeric),
                   cast(n.amount as numeric), cast(n.day as date), n.posted,
                   case when n.amount = '0' then null else n.journal end, :at
              from unnest(:deposits, :pools, :members, :bases, :amounts, :days, :posted, :journals)
                     as n (deposit, pool, member, base, amount, day, posted, journal)
            """)
        .param("community", community.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("deposits", some.stream().map(one -> one.deposit().value()).toArray(UUID[]::new))
        .param("pools", some.stream().map(one -> one.pool().id().value()).toArray(UUID[]::new))
        .param("members", some.stream().map(one -> one.member().value()).toArray(UUID[]::new))
        .param(
            "bases", some.stream().map(one -> one.base().minor().toString()).toArray(String[]::new))
        .param(
            "amounts",
            some.stream().map(one -> one.amount().minor().toString()).toArray(String[]::new))
        .param("days", some.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param("posted", some.stream().mapToInt(one -> one.pool().posted()).toArray())
        .param("journals", some.stream().map(one -> one.journal().value()).toArray(UUID[]::new))
        .update();
  }

  /// RewardDeposits of days up to this one that something is still to be collected from.
  List<Intake> due(RewardPool pool, LocalDate day, RewardIntakes.Skip skip) {
    return jdbc.sql(
            """
            select id, member, amount, day
              from rewards.deposit
             where community = :community and pool = :pool and due and day <= :day and id > :after
             order by id
             limit :limit
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("day", day)
        .param("after", skip.after().value())
        .param("limit", skip.limit())
        .query((row, _) -> intake(pool, row))
        .list();
  }

  private Intake intake(RewardPool pool, ResultSet row) throws SQLException {
    BigInteger base = row.getBigDecimal("amount").toBigIntegerExact();
    return new Intake(
        pool,
        new DepositId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member", UUID.class)),
        pool.quantity(base),
        pool.quantity(pool.terms().rate().of(base)),
        row.getObject("day", LocalDate.class),
        new JournalId(ids.next()),
        pool.keeper());
  }

  /// Nothing is due from these any more.
  void settle(CommunityId community, Set<DepositId> done) {
    jdbc.sql(
            """
            update rewards.deposit set due = false
             where community = :community and id = any(:ids)
            """)
        .param("community", community.value())
        .param("ids", done.stream().map(DepositId::value).toArray(UUID[]::new))
        .update();
  }

  /// A collection that can be given back: its journal, if it was more than nothing, and whether the
  /// pool still has it.
  record Kept(BigInteger amount, Optional<JournalId> journal, boolean there) {}

  /// What was collected from a deposit of this pool, which is locked.
  Optional<Kept> kept(RewardPool pool, DepositId deposit) {
    return jdbc.sql(
            """
            select c.amount, c.journal,
                   not exists (select from rewards.run r
                                where r.community = c.community and r.pool = c.pool
                                  and r.kind = 'distribute' and r.outcome = 'posted'
                                  and r.day >= c.day and r.number > c.posted) as there
              from rewards.collection c
             where c.community = :community and c.deposit = :deposit and c.returned is null
            """)
        .param("community", pool.community().value())
        .param("deposit", deposit.value())
        .query((row, _) -> {
          @Nullable UUID journal = row.getObject("journal", UUID.class);
          return new Kept(
              row.getBigDecimal("amount").toBigIntegerExact(),
              Optional.ofNullable(journal).map(JournalId::new),
              row.getBoolean("there"));
        })
        .optional();
  }

  void giveBack(CommunityId community, DepositId deposit, BigInteger returned) {
    jdbc.sql(
            """
            update rewards.collection set returned = cast(:returned as numeric)
             where community = :community and deposit = :deposit
            """)
        .param("community", community.value())
        .param("deposit", deposit.value())
        .param("returned", returned.toString())
        .update();
  }

  /// What the pool holds that was collected for days behind this one.
  BigInteger later(RewardPool pool, LocalDate day) {
    return jdbc.sql(
            """
            select coalesce(sum(amount - coalesce(returned, 0)), 0)
              from rewards.collection
             where community = :community and pool = :pool and day > :day
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("day", day)
        .query((row, _) -> row.getBigDecimal(1).toBigIntegerExact())
        .single();
  }

  /// What everybody's deposits of these days come to, as far as they fed the pool and were not
  /// taken back.
  Map<UUID, BigInteger> bases(RewardPool pool, LocalDate behind, LocalDate through) {
    Map<UUID, BigInteger> bases = new HashMap<>();
    jdbc.sql(
            """
            select member, sum(base) as base
              from rewards.collection
             where community = :community and pool = :pool and day > :behind and day <= :through
               and returned is null
             group by member
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("behind", behind)
        .param("through", through)
        .query(row -> {
          bases.put(
              row.getObject("member", UUID.class), row.getBigDecimal("base").toBigIntegerExact());
        });
    return bases;
  }

  /// What came in for one day, and from how many.
  record OfDay(BigInteger amount, int deposits) {}

  OfDay ofDay(RewardPool pool, LocalDate day) {
    return jdbc.sql(
            """
            select coalesce(sum(amount), 0) as amount, count(*)::int as deposits
              from rewards.collection
             where community = :community and pool = :pool and day = :day
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("day", day)
        .query((row, _) ->
            new OfDay(row.getBigDecimal("amount").toBigIntegerExact(), row.getInt("deposits")))
        .single();
  }

  /// The latest day first, and within it the latest deposit.
  List<Collection> list(RewardPool pool, RecordFilter filter, Page page) {
    return jdbc.sql(
            """
            select c.deposit, c.member, m.name, c.base, c.amount, c.day, c.returned
              from rewards.collection c
              join community.member_name m on m.community = c.community and m.id = c.member
             where c.community = :community and c.pool = :pool
               and (:date::date is null or c.day = :date)
               and (:name = '' or position(lower(:name) in lower(m.name)) > 0)
               and (:before::uuid is null
                    or (c.day, c.deposit) < (select b.day, b.deposit
                                               from rewards.collection b
                                              where b.community = :community
                                                and b.deposit = :before))
             order by c.day desc, c.deposit desc
             limit :limit
            """)
        .param("community", pool.community().value())
        .param("pool", pool.id().value())
        .param("date", filter.date().orElse(null))
        .param("name", filter.name().strip())
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> collection(pool, row))
        .list();
  }

  private static Collection collection(RewardPool pool, ResultSet row) throws SQLException {
    return new Collection(
        new DepositId(row.getObject("deposit", UUID.class)),
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("name"),
        pool.quantity(row.getBigDecimal("base").toBigIntegerExact()),
        pool.quantity(row.getBigDecimal("amount").toBigIntegerExact()),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getBigDecimal("returned"))
            .map(one -> pool.quantity(one.toBigIntegerExact())));
  }
}

package org.commonweal.rewards;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.treasury.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RewardDepositStore {

  private static final String SELECT =
      """
      select d.id, d.pool, d.member, m.name as member_name, d.amount, d.paid, d.paid_currency,
             d.paid_rate, d.reference, d.status, d.submitted_at, d.day, d.place, d.available,
             d.reason, c.amount as collected, p.unit, u.decimals
        from rewards.deposit d
        join rewards.pool p on p.community = d.community and p.id = d.pool
        join treasury.named_currency u on u.community = p.community and u.unit = p.unit
        join community.member_name m on m.community = d.community and m.id = d.member
        left join rewards.collection c on c.community = d.community and c.deposit = d.id
       where d.community = :community
      """;

  private final JdbcClient jdbc;

  RewardDepositStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of these deposits that there are, kept from changing until the transaction ends.
  List<Deposit> lock(CommunityId community, Collection<DepositId> ids) {
    return jdbc.sql(SELECT + " and d.id = any(:ids) order by d.id for no key update of d")
        .param("community", community.value())
        .param("ids", ids.stream().map(DepositId::value).toArray(UUID[]::new))
        .query((row, _) -> deposit(row))
        .list();
  }

  Optional<Deposit> find(CommunityId community, DepositId id) {
    return jdbc.sql(SELECT + " and d.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> deposit(row))
        .optional();
  }

  /// Newest first; of a pool, or of all.
  List<Deposit> list(
      CommunityId community, Optional<RewardPoolId> pool, DepositFilter filter, Page page) {
    return jdbc.sql(
            SELECT
                + """
                   and (:pool::uuid is null or d.pool = :pool)
                   and (:status = '' or d.status = :status)
                   and (:member::uuid is null or d.member = :member)
                   and (:name = '' or position(lower(:name) in lower(m.name)) > 0)
                   and (:before::uuid is null or d.id < :before)
                 order by d.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("pool", pool.map(RewardPoolId::value).orElse(null))
        .param("status", filter.status().map(DepositStatus::code).orElse(""))
        .param("member", filter.member().map(MemberId::value).orElse(null))
        .param("name", filter.name().strip())
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> deposit(row))
        .list();
  }

  /// Writes one that waits; none if its paper or a first deposit of the member is there already.
  boolean submit(
      CommunityId community, DepositId id, RewardPoolId pool, Deposit.Read read, PersonId by) {
    Optional<Conversion> paid = read.conversion();
    return jdbc.sql(
                """
                insert into rewards.deposit
                       (community, id, pool, member, amount, paid, paid_currency, paid_rate,
                        reference, status, submitted_at, submitted_by, day)
                values (:community, :id, :pool, :member, :amount, :paid, :currency, :rate,
                        :reference, 'pending', :at, :by, :day)
                    on conflict do nothing
                """)
            .param("community", community.value())
            .param("id", id.value())
            .param("pool", pool.value())
            .param("member", read.member().value())
            .param("amount", new BigDecimal(read.amount().minor()))
            .param("paid", paid.map(Conversion::paid).orElse(null), Types.NUMERIC)
            .param("currency", paid.map(Conversion::currency).orElse(null))
            .param("rate", paid.map(Conversion::rate).orElse(null), Types.NUMERIC)
            .param("reference", read.reference())
            .param("at", read.submittedAt().atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .param("day", read.day())
            .update()
        == 1;
  }

  /// Writes that these were credited at this moment; `due` are those that something is still to be
  /// collected from.
  void credit(CommunityId community, List<DueDeposit> some, Set<DepositId> due, Instant at) {
    insert(community, some.stream().filter(one -> !one.waited()).toList(), due, at);
    List<DueDeposit> waited = some.stream().filter(DueDeposit::waited).toList();
    if (waited.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update rewards.deposit d
               set status = 'credited', place = n.place, available = cast(n.available as numeric),
                   due = n.due, decided_at = :at, decided_by = n.by
              from unnest(:ids, :places, :availables, :dues, :persons)
                     as n (id, place, available, due, by)
             where d.community = :community and d.id = n.id
            """)
        .param("community", community.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", uuids(waited, one -> one.wish().id().value()))
        .param("places", uuids(waited, one -> one.wish().place().value()))
        .param("availables", texts(waited, one -> one.available().minor().toString()))
        .param("dues", dues(waited, due))
        .param("persons", uuids(waited, one -> one.wish().caller().person().value()))
        .update();
  }

  private void insert(
      CommunityId community, List<DueDeposit> some, Set<DepositId> due, Instant at) {
    if (some.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into rewards.deposit
                   (community, id, pool, member, amount, paid, paid_currency, paid_rate, reference,
                    status, submitted_at, submitted_by, day, place, available, due, decided_at,
                    decided_by)
            select :community, n.id, n.pool, n.member, cast(n.amount as numeric),
                   cast(nullif(n.paid, '') as numeric), nullif(n.currency, ''),
                   cast(nullif(n.rate, '') as numeric), n.reference, 'credited',
                   cast(n.submitted as timestamptz), n.by, cast(n.day as date), n.place,
                   cast(n.available as numeric), n.due, :at, n.by
              from unnest(:ids, :pools, :members, :amounts, :paids, :currencies, :rates,
                          :references, :submitted, :persons, :days, :places, :availables, :dues)
                     as n (id, pool, member, amount, paid, currency, rate, reference, submitted, by,
                           day, place, available, due)
            """)
        .param("community", community.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", uuids(some, one -> one.wish().id().value()))
        .param("pools", uuids(some, one -> one.pool().id().value()))
        .param("members", uuids(some, one -> one.read().member().value()))
        .param("amounts", texts(some, one -> one.read().amount().minor().toString()))
        .param("paids", paid(some, one -> one.paid().toPlainString()))
        .param("currencies", paid(some, Conversion::currency))
        .param("rates", paid(some, one -> one.rate().toPlainString()))
        .param("references", texts(some, one -> one.read().reference()))
        .param("submitted", texts(some, one -> one.read().submittedAt().toString()))
        .param("persons", uuids(some, one -> one.wish().caller().person().value()))
        .param("days", texts(some, one -> one.read().day().toString()))
        .param("places", uuids(some, one -> one.wish().place().value()))
        .param("availables", texts(some, one -> one.available().minor().toString()))
        .param("dues", dues(some, due))
        .update();
  }

  private static String[] paid(List<DueDeposit> some, Function<Conversion, String> column) {
    return texts(some, one -> one.read().conversion().map(column).orElse(""));
  }

  private static Boolean[] dues(List<DueDeposit> some, Set<DepositId> due) {
    return some.stream().map(one -> due.contains(one.wish().id())).toArray(Boolean[]::new);
  }

  private static UUID[] uuids(List<DueDeposit> some, Function<DueDeposit, UUID> column) {
    return some.stream().map(column).toArray(UUID[]::new);
  }

  private static String[] texts(List<DueDeposit> some, Function<DueDeposit, String> column) {
    return some.stream().map(column).toArray(String[]::new);
  }

  /// Writes what somebody decided about one, and why.
  void decide(
      CommunityId community,
      DepositId id,
      DepositStatus status,
      PersonId by,
      String reason,
      Instant at) {
    jdbc.sql(
            """
            update rewards.deposit
               set status = :status, reason = :reason, due = false, decided_at = :at,
                   decided_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("status", status.code())
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  private static Deposit deposit(ResultSet row) throws SQLException {
    var unit = new Unit(new UnitId(row.getObject("unit", UUID.class)), row.getInt("decimals"));
    @Nullable UUID place = row.getObject("place", UUID.class);
    @Nullable BigDecimal collected = row.getBigDecimal("collected");
    return new Deposit(
        new DepositId(row.getObject("id", UUID.class)),
        new RewardPoolId(row.getObject("pool", UUID.class)),
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("member_name"),
        new Quantity(row.getBigDecimal("amount").toBigIntegerExact(), unit),
        conversion(row),
        row.getString("reference"),
        DepositStatus.of(row.getString("status")),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        row.getObject("day", LocalDate.class),
        place == null ? Optional.empty() : Optional.of(new PlaceId(place)),
        new Quantity(row.getBigDecimal("available").toBigIntegerExact(), unit),
        collected == null
            ? Optional.empty()
            : Optional.of(new Quantity(collected.toBigIntegerExact(), unit)),
        row.getString("reason"));
  }

  private static Optional<Conversion> conversion(ResultSet row) throws SQLException {
    @Nullable BigDecimal paid = row.getBigDecimal("paid");
    return paid == null
        ? Optional.empty()
        : Optional.of(
            new Conversion(paid, row.getString("paid_currency"), row.getBigDecimal("paid_rate")));
  }
}

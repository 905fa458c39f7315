package org.commonweal.pots;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Payments of debts, and where everybody stands.
@Repository("potSettlementStore")
class SettlementStore {

  private static final String SELECT =
      """
      select s.id, s.payer, p.name as payer_name, s.receiver, r.name as receiver_name, s.unit,
             s.amount, s.status, s.declared_at, s.decided_at, c.code, c.name as currency_name,
             c.decimals
        from pots.settlement s
        join community.member_name p on p.community = :community and p.id = s.payer
        join community.member_name r on r.community = :community and r.id = s.receiver
        join treasury.named_currency c on c.community = :community and c.unit = s.unit
       where s.community = :community
      """;

  private final JdbcClient jdbc;

  SettlementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Everybody who owes or is owed something, those who are owed most first.
  List<SettleUp.Net> nets(CommunityId community, Currency currency) {
    return jdbc.sql(
            """
            select m.id, m.name, h.balance
              from ledger.holding h
              join community.member_name m on m.community = :community and m.id = h.holder
             where h.community = :community and h.purpose = 'owed' and h.holder_kind = 'member'
               and h.unit = :unit and h.balance <> 0
             order by h.balance desc, lower(m.name), m.id
            """)
        .param("community", community.value())
        .param("unit", currency.id().value())
        .query((row, _) ->
            new SettleUp.Net(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                currency.quantity(row.getBigDecimal("balance").toBigIntegerExact())))
        .list();
  }

  /// Who came to owe whom by what counts still, less what was paid; at most 2 000.
  List<Owing> pairs(CommunityId community, Currency currency) {
    return jdbc.sql(
            """
            with flow as (
              select d.debtor, d.creditor, d.amount
                from pots.debt d
                left join pots.version v
                  on v.community = :community and v.expense = d.expense and v.version = d.version
               where d.community = :community and d.unit = :unit and v.undone_by is null
              union all
              select s.receiver, s.payer, s.amount
                from pots.settlement s
               where s.community = :community and s.unit = :unit and s.status = 'confirmed'
            ), pair as (
              select least(debtor, creditor) as one, greatest(debtor, creditor) as other,
                     sum(case when debtor < creditor then amount else -amount end) as owed
                from flow
               group by 1, 2
            )
            select case when p.owed > 0 then p.one else p.other end as debtor,
                   case when p.owed > 0 then a.name else b.name end as debtor_name,
                   case when p.owed > 0 then p.other else p.one end as creditor,
                   case when p.owed > 0 then b.name else a.name end as creditor_name,
                   abs(p.owed) as amount
              from pair p
              join community.member_name a on a.community = :community and a.id = p.one
              join community.member_name b on b.community = :community and b.id = p.other
             where p.owed <> 0
             order by 2, 4, 1, 3
             limit 2000
            """)
        .param("community", community.value())
        .param("unit", currency.id().value())
        .query((row, _) ->
            new Owing(
                new MemberId(row.getObject("debtor", UUID.class)),
                row.getString("debtor_name"),
                new MemberId(row.getObject("creditor", UUID.class)),
                row.getString("creditor_name"),
                currency.quantity(row.getBigDecimal("amount").toBigIntegerExact())))
        .list();
  }

  /// What a member owes or is owed in any currency, if anything.
  Optional<Debt> firstOpen(CommunityId community, MemberId member) {
    return jdbc.sql(
            """
            select h.balance, c.code, c.unit, c.decimals
              from ledger.holding h
              join treasury.named_currency c on c.community = :community and c.unit = h.unit
             where h.community = :community and h.purpose = 'owed' and h.holder = :member
               and h.balance <> 0
             order by c.code
             limit 1
            """)
        .param("community", community.value())
        .param("member", member.value())
        .query((row, _) ->
            new Debt(
                new Quantity(
                    row.getBigDecimal("balance").toBigIntegerExact(),
                    new Unit(
                        new UnitId(row.getObject("unit", UUID.class)), row.getInt("decimals"))),
                row.getString("code")))
        .optional();
  }

  record Debt(Quantity amount, String code) {}

  void insert(CommunityId community, DebtPayment payment, PersonId by) {
    jdbc.sql(
            """
            insert into pots.settlement
                   (community, id, payer, receiver, unit, amount, status, declared_at, declared_by,
                    decided_at, decided_by)
            values (:community, :id, :payer, :receiver, :unit, :amount, :status, :at, :by,
                    :decided, :decider)
            """)
        .param("community", community.value())
        .param("id", payment.id().value())
        .param("payer", payment.payer().value())
        .param("receiver", payment.receiver().value())
        .param("unit", payment.currency().id().value())
        .param("amount", new BigDecimal(payment.amount().minor()))
        .param("status", payment.status().code())
        .param("at", payment.declaredAt().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("decided", payment.decidedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("decider", payment.decidedAt().map(_ -> by.value()).orElse(null))
        .update();
  }

  Optional<DebtPayment> find(CommunityId community, SettlementId id) {
    return jdbc.sql(SELECT + " and s.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> payment(row))
        .optional();
  }

  Optional<DebtPayment> lock(CommunityId community, SettlementId id) {
    return jdbc.sql(SELECT + " and s.id = :id for no key update of s")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> payment(row))
        .optional();
  }

  void decide(
      CommunityId community, SettlementId id, SettlementStatus status, PersonId by, Instant at) {
    jdbc.sql(
            """
            update pots.settlement set status = :status, decided_at = :at, decided_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("status", status.code())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  void undone(CommunityId community, SettlementId id, JournalId journal) {
    jdbc.sql(
            """
            update pots.settlement set status = 'undone', undone_by = :journal
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("journal", journal.value())
        .update();
  }

  /// Newest first; of one member, or of all.
  List<DebtPayment> list(CommunityId community, Optional<MemberId> member, Page page) {
    return jdbc.sql(
            SELECT
                + """
                   and (:member::uuid is null or s.payer = :member or s.receiver = :member)
                   and (:after::uuid is null or s.id < :after)
                 order by s.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("member", member.map(MemberId::value).orElse(null))
        .param("after", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> payment(row))
        .list();
  }

  private static DebtPayment payment(ResultSet row) throws SQLException {
    Currency currency = PotStore.currency(row);
    @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new DebtPayment(
        new SettlementId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("payer", UUID.class)),
        row.getString("payer_name"),
        new MemberId(row.getObject("receiver", UUID.class)),
        row.getString("receiver_name"),
        currency.quantity(row.getBigDecimal("amount").toBigIntegerExact()),
        currency,
        SettlementStatus.of(row.getString("status")),
        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        decided == null ? Optional.empty() : Optional.of(decided.toInstant()));
  }
}

package org.commonweal.activity;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds up what happened in the pools of a council. The stock is what the ledger says it is now,
/// less what came since; so the figures and the ledger can only agree.
@Repository
class FigureStore {

  private static final String SUMS =
      """
      with pool as (
        select id, name from commons.named_pool where community = :community and council = :council
      ), moved as (
        select h.pool, h.item, h.at < :until as within, h.kind,
               case h.kind when 'receipt_undone' then - h.units
                           when 'received' then h.units else 0 end as received,
               case h.kind when 'opening_undone' then - h.units
                           when 'opened_with' then h.units else 0 end as opened,
               case h.kind when 'returned' then - h.units
                           when 'round' then h.units else 0 end as in_rounds,
               case when h.kind in ('given', 'handed_over') then h.units else 0 end as by_hand,
               case h.kind when 'use_undone' then - h.units
                           when 'used' then h.units else 0 end as used,
               case h.kind when 'write_off_undone' then - h.units
                           when 'written_off' then h.units else 0 end as lost,
               case h.kind when 'count_undone' then - h.units
                           when 'counted' then h.units else 0 end as counted
          from pool
               join activity.happening h on h.community = :community and h.pool = pool.id
         where h.shown and h.at >= :since and h.item is not null
           and h.kind not in ('offered', 'rejected', 'handed_out')
      ), summed as (
        select pool, item, within,
               count(*) filter (where kind = 'received')
               - count(*) filter (where kind = 'receipt_undone') as contributions,
               count(*) filter (where kind = 'round') as rounds,
               sum(received) as received, sum(opened) as opened, sum(in_rounds) as in_rounds,
               sum(by_hand) as by_hand, sum(used) as used, sum(lost) as lost,
               sum(counted) as counted,
               sum(received + opened - in_rounds - by_hand - used - lost + counted) as change
          from moved
         group by pool, item, within
      ), held as (
        select l.holder as pool, l.unit as item, sum(l.balance) as balance
          from pool
               join ledger.holding l
                 on l.community = :community and l.holder = pool.id and l.holder_kind = 'pool'
                and l.purpose in ('stock', 'hold')
         group by l.holder, l.unit
      ), line as (
        select h.pool, h.item, coalesce(s.change, 0) as change,
               h.balance - coalesce(l.change, 0) as stock_after,
               coalesce(s.contributions, 0) as contributions, coalesce(s.rounds, 0) as rounds,
               coalesce(s.received, 0) as received, coalesce(s.opened, 0) as opened,
               coalesce(s.in_rounds, 0) as in_rounds, coalesce(s.by_hand, 0) as by_hand,
               coalesce(s.used, 0) as used, coalesce(s.lost, 0) as lost,
               coalesce(s.counted, 0) as counted, s.pool is not null as moved
          from held h
               left join summed s on s.pool = h.pool and s.item = h.item and s.within
               left join summed l on l.pool = h.pool and l.item = h.item and not l.within
      )
      select line.*, line.stock_after - line.change as stock_before, pool.name as pool_name,
             i.name as item_name, i.measure, i.decimals
        from line
             join pool on pool.id = line.pool
             join items.catalogue i on i.community = :community and i.id = line.item
       where line.moved or line.stock_after <> 0
       order by lower(pool.name), lower(i.name)
       limit :limit
      """;

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// From a moment until before another.
  record Span(Instant since, Instant until) {}

  List<ReportLine> of(CommunityId community, CouncilId council, Span span, int limit) {
    return jdbc.sql(SUMS)
        .param("community", community.value())
        .param("council", council.value())
        .param("since", span.since().atOffset(ZoneOffset.UTC))
        .param("until", span.until().atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> line(row))
        .list();
  }

  /// A line, from a row here or from one that was kept.
  static ReportLine line(ResultSet row) throws SQLException {
    UUID item = row.getObject("item", UUID.class);
    var unit = new Unit(new UnitId(item), row.getInt("decimals"));
    return new ReportLine(
        row.getObject("pool", UUID.class),
        row.getString("pool_name"),
        item,
        row.getString("item_name"),
        row.getString("measure"),
        quantity(row, "stock_before", unit),
        row.getInt("contributions"),
        quantity(row, "received", unit),
        quantity(row, "opened", unit),
        row.getInt("rounds"),
        quantity(row, "in_rounds", unit),
        quantity(row, "by_hand", unit),
        quantity(row, "used", unit),
        quantity(row, "lost", unit),
        quantity(row, "counted", unit),
        quantity(row, "stock_after", unit));
  }

  private static Quantity quantity(ResultSet row, String column, Unit unit) throws SQLException {
    BigInteger minor = row.getBigDecimal(column).toBigIntegerExact();
    return new Quantity(minor, unit);
  }
}

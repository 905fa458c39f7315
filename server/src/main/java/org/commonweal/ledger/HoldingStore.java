package org.commonweal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what accounts hold at this moment.
@Repository
class HoldingStore {

  private static final String SELECT =
      """
      select a.id, a.uid, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals,
             b.credits - b.debits as balance, b.closed
        from ledger.account a
        join ledger.balance b on b.community = a.community and b.account = a.id
       where a.community = :community and b.community = :community
      """;

  private final JdbcClient jdbc;

  HoldingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Holding> find(CommunityId community, UUID uid) {
    return jdbc.sql(SELECT + " and a.uid = :uid")
        .param("community", community.value())
        .param("uid", uid)
        .query((row, _) -> holding(row))
        .optional();
  }

  Optional<Holding> find(CommunityId community, AccountKey key) {
    return jdbc.sql(
            SELECT
                + """
                   and a.holder = :holder and a.holder_kind = :kind and a.purpose = :purpose
                   and a.unit = :unit
                """)
        .param("community", community.value())
        .param("holder", key.holder().id())
        .param("kind", key.holder().kind().code())
        .param("purpose", key.purpose().code())
        .param("unit", key.unit().id().value())
        .query((row, _) -> holding(row))
        .optional();
  }

  /// All accounts of a holder in the first `units` units behind `after`, unit by unit.
  List<Holding> of(CommunityId community, Holder holder, UnitId after, int units) {
    return jdbc.sql(
            SELECT
                + """
                   and a.holder = :holder and a.holder_kind = :kind
                   and a.unit in (select distinct u.unit
                                    from ledger.account u
                                   where u.community = :community and u.holder = :holder
                                     and u.holder_kind = :kind and u.unit > :after
                                   order by u.unit
                                   limit :units)
                 order by a.unit, a.id
                """)
        .param("community", community.value())
        .param("holder", holder.id())
        .param("kind", holder.kind().code())
        .param("after", after.value())
        .param("units", units)
        .query((row, _) -> holding(row))
        .list();
  }

  /// The first accounts of a unit behind this one, in the order they were opened.
  List<Holding> counting(CommunityId community, UnitId unit, AccountId after, int limit) {
    return jdbc.sql(SELECT + " and a.unit = :unit and a.id > :after order by a.id limit :limit")
        .param("community", community.value())
        .param("unit", unit.value())
        .param("after", after.value())
        .param("limit", limit)
        .query((row, _) -> holding(row))
        .list();
  }

  private static Holding holding(ResultSet row) throws SQLException {
    AccountKey key = AccountStore.key(row);
    return new Holding(
        new AccountId(row.getLong("id")),
        row.getObject("uid", UUID.class),
        key,
        new Quantity(row.getBigDecimal("balance").toBigIntegerExact(), key.unit()),
        row.getBoolean("closed"));
  }
}

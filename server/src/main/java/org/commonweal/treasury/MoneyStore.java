package org.commonweal.treasury;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the ledger's accounts hold, beside the names of the treasury.
@Repository
class MoneyStore {

  private final JdbcClient jdbc;

  MoneyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A place holds what its account is below 0.
  List<PlaceHolding> places(CommunityId community, Collection<PlaceId> places) {
    return jdbc.sql(
            """
            select h.holder, h.balance, h.account, h.uid, h.closed, %s
              from ledger.holding h
              join treasury.currency c on c.community = h.community and c.unit = h.unit
             where h.community = :community and h.holder = any(:places)
               and h.holder_kind = 'place' and h.purpose = 'outside'
             order by c.code
            """
                .formatted(CurrencyStore.COLUMNS))
        .param("community", community.value())
        .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
        .query((row, _) -> placeHolding(row))
        .list();
  }

  List<Wallet> wallets(CommunityId community, WalletFilter filter, Page page) {
    return jdbc.sql(
            """
            select h.holder, m.name as member_name, m.status, h.balance, h.floor, h.account, h.uid, h.closed,
                   %s
              from community.member_name m
              join ledger.holding h
                on h.community = m.community and h.holder = m.id
               and h.holder_kind = 'member' and h.purpose = 'wallet'
              join treasury.currency c on c.community = h.community and c.unit = h.unit
             where m.community = :community and h.community = :community
               and c.community = :community
               and (:member::uuid is null or m.id = :member)
               and (:currency = '' or c.code = :currency)
               and position(lower(:text) in lower(m.name)) > 0
               and (:first or (lower(m.name), m.id, c.code)
                              > (select lower(l.name), l.id, lc.code
                                   from ledger.holding lh
                                   join community.member_name l
                                     on l.community = lh.community and l.id = lh.holder
                                   join treasury.currency lc
                                     on lc.community = lh.community and lc.unit = lh.unit
                                  where lh.community = :community and lh.uid = :after))
             order by lower(m.name), m.id, c.code
             limit :limit
            """
                .formatted(CurrencyStore.COLUMNS))
        .param("community", community.value())
        .param("member", filter.member().map(MemberId::value).orElse(null))
        .param("currency", filter.currency())
        .param("text", filter.text())
        .param("first", page.after().isEmpty())
        .param("after", page.afterId().orElse(new UUID(0, 0)))
        .param("limit", page.size() + 1)
        .query((row, _) -> wallet(row))
        .list();
  }

  /// What accounts of a kind hold together, in each currency of the community.
  List<Total> totals(CommunityId community) {
    return jdbc.sql(
            """
            select h.holder_kind, h.purpose, sum(h.balance) as balance, %s
              from ledger.holding h
              join treasury.currency c on c.community = h.community and c.unit = h.unit
             where h.community = :community and c.community = :community
             group by h.holder_kind, h.purpose, c.community, c.unit
             order by c.code
            """
                .formatted(CurrencyStore.COLUMNS))
        .param("community", community.value())
        .query((row, _) ->
            new Total(
                row.getString("holder_kind"),
                row.getString("purpose"),
                CurrencyStore.currency(row),
                minor(row, "balance")))
        .list();
  }

  /// What all accounts of one kind of holder and one purpose hold in one currency.
  record Total(String holderKind, String purpose, Currency currency, BigInteger balance) {}

  private static PlaceHolding placeHolding(ResultSet row) throws SQLException {
    Currency currency = CurrencyStore.currency(row);
    return new PlaceHolding(
        new PlaceId(row.getObject("holder", UUID.class)),
        currency,
        currency.quantity(minor(row, "balance").negate()),
        new AccountId(row.getLong("account")),
        row.getObject("uid", UUID.class),
        row.getBoolean("closed"));
  }

  private static Wallet wallet(ResultSet row) throws SQLException {
    Currency currency = CurrencyStore.currency(row);
    return new Wallet(
        new MemberId(row.getObject("holder", UUID.class)),
        row.getString("member_name"),
        row.getString("status").equals(MemberStatus.LEFT.code()),
        currency,
        currency.quantity(minor(row, "balance")),
        Optional.ofNullable(row.getBigDecimal("floor"))
            .map(BigDecimal::toBigIntegerExact)
            .map(currency::quantity),
        new AccountId(row.getLong("account")),
        row.getObject("uid", UUID.class),
        row.getBoolean("closed"));
  }

  private static BigInteger minor(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }
}

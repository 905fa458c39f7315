package org.commonweal.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts and their balances.
@Repository
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of the keys that have an account; decimals are compared by the caller. Each is looked up
  /// by its key: a join would read a whole community if the planner takes it for a small one.
  List<Map.Entry<AccountId, AccountKey>> find(CommunityId community, List<AccountKey> keys) {
    return jdbc.sql(
            """
            select a.id, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals
              from unnest(:kinds, :holders, :purposes, :units)
                     as wanted (holder_kind, holder, purpose, unit)
             cross join lateral (
                   select *
                     from ledger.account
                    where community = :community
                      and holder = wanted.holder
                      and purpose = wanted.purpose
                      and unit = wanted.unit
                      and holder_kind = wanted.holder_kind
                    limit 1) a
            """)
        .param("community", community.value())
        .params(columns(keys))
        .query((row, _) -> Map.entry(new AccountId(row.getLong("id")), key(row)))
        .list();
  }

  /// Makes sure that the community has a head row.
  void found(CommunityId community) {
    jdbc.sql(
            "insert into ledger.head (community, entries) values (:community, 0) on conflict do"
                + " nothing")
        .param("community", community.value())
        .update();
  }

  /// Opens those of the new accounts that nobody else has opened in the meantime. The keys come in
  /// one order everywhere, so that two callers opening the same ones cannot wait for each other.
  void open(CommunityId community, List<NewAccount> accounts, Instant openedAt) {
    jdbc.sql(
            """
            with wanted as (
              select *
                from unnest(
                       :uids, :kinds, :holders, :purposes, :units, :decimals, :floors)
                       as w (uid, holder_kind, holder, purpose, unit, decimals, floor)
            ), opened as (
              insert into ledger.account
                     (community, uid, holder_kind, holder, purpose, unit, decimals, opened_at)
              select :community, uid, holder_kind, holder, purpose, unit, decimals, :openedAt
                from wanted
               order by holder, purpose, unit, holder_kind
                  on conflict (community, holder, purpose, unit, holder_kind) do nothing
              returning id, uid, unit
            )
            insert into ledger.balance (community, account, unit, debits, credits, legs, floor)
            select :community, o.id, o.unit, 0, 0, 0, cast(nullif(w.floor, '') as numeric)
              from opened o join wanted w on w.uid = o.uid
            """)
        .param("community", community.value())
        .param("uids", Columns.uuids(accounts, NewAccount::uid))
        .param("kinds", Columns.texts(accounts, account -> account.key().holder().kind().code()))
        .param("holders", Columns.uuids(accounts, account -> account.key().holder().id()))
        .param("purposes", Columns.texts(accounts, account -> account.key().purpose().code()))
        .param("units", Columns.uuids(accounts, account -> account.key().unit().id().value()))
        .param("decimals", Columns.ints(accounts, account -> account.key().unit().decimals()))
        .param("floors", Columns.texts(accounts, AccountStore::floor))
        .param("openedAt", openedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Locks the balances of these accounts in the order of their ids, which every posting keeps.
  /// Both tables are told the ids, so that a plan from old statistics cannot read a whole
  /// community.
  List<Account> lock(CommunityId community, Collection<AccountId> accounts) {
    return jdbc.sql(
            """
            select a.id, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals,
                   b.debits, b.credits, b.legs, b.floor, b.overdrawn, b.closed
              from ledger.balance b
              join ledger.account a on a.community = b.community and a.id = b.account
             where b.community = :community and b.account = any(:accounts)
               and a.id = any(:accounts)
             order by b.account
               for no key update of b
            """)
        .param("community", community.value())
        .param("accounts", accounts.stream().mapToLong(AccountId::value).toArray())
        .query((row, _) -> account(row))
        .list();
  }

  /// All accounts of a holder with this purpose, by unit.
  List<Balance> balances(CommunityId community, Holder holder, Set<Purpose> purposes) {
    return jdbc.sql(
            """
            select a.id, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals,
                   b.debits, b.credits, b.legs, b.floor, b.overdrawn, b.closed
              from ledger.account a
              join ledger.balance b on b.community = a.community and b.account = a.id
             where a.community = :community
               and a.holder = :holder and a.holder_kind = :kind and a.purpose = any(:purposes)
             order by a.unit
            """)
        .param("community", community.value())
        .param("holder", holder.id())
        .param("kind", holder.kind().code())
        .param("purposes", purposes.stream().map(Purpose::code).toArray(String[]::new))
        .query((row, _) -> balance(account(row)))
        .list();
  }

  Optional<AccountKey> key(CommunityId community, AccountId account) {
    return jdbc.sql(
            """
            select holder_kind, holder, purpose, unit, decimals
              from ledger.account
             where community = :community and id = :account
            """)
        .param("community", community.value())
        .param("account", account.value())
        .query((row, _) -> key(row))
        .optional();
  }

  /// The id by which the account is known outside.
  UUID uid(CommunityId community, AccountId account) {
    return jdbc.sql("select uid from ledger.account where community = :community and id = :account")
        .param("community", community.value())
        .param("account", account.value())
        .query(UUID.class)
        .single();
  }

  /// All closed accounts: few are, and they have an index of their own.
  Set<AccountKey> closed(CommunityId community) {
    return jdbc.sql(
            """
            select a.holder_kind, a.holder, a.purpose, a.unit, a.decimals
              from ledger.balance b
              join ledger.account a on a.community = b.community and a.id = b.account
             where b.community = :community and b.closed
            """)
        .param("community", community.value())
        .query((row, _) -> key(row))
        .set();
  }

  private static Map<String, Object> columns(List<AccountKey> keys) {
    return Map.of(
        "kinds", Columns.texts(keys, key -> key.holder().kind().code()),
        "holders", Columns.uuids(keys, key -> key.holder().id()),
        "purposes", Columns.texts(keys, key -> key.purpose().code()),
        "units", Columns.uuids(keys, key -> key.unit().id().value()));
  }

  static AccountKey key(ResultSet row) throws SQLException {
    return new AccountKey(
        new Holder(
            HolderKind.of(row.getString("holder_kind")), row.getObject("holder", UUID.class)),
        Purpose.of(row.getString("purpose")),
        new Unit(new UnitId(row.getObject("unit", UUID.class)), row.getInt("decimals")));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        key(row),
        row.getBigDecimal("debits").toBigIntegerExact(),
        row.getBigDecimal("credits").toBigIntegerExact(),
        row.getLong("legs"),
        Optional.ofNullable(row.getBigDecimal("floor")).map(BigDecimal::toBigIntegerExact),
        row.getBoolean("overdrawn"),
        row.getBoolean("closed"));
  }

  private static Balance balance(Account account) {
    return new Balance(account.id(), account.key(), account.balance());
  }

  /// The empty text stands for no floor.
  private static String floor(NewAccount account) {
    return account.key().purpose().floor().map(BigInteger::toString).orElse("");
  }
}

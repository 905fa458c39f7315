package org.commonweal.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what accounts had at another time than now, however many accounts in one statement.
@Repository
class PastStore {

  private final JdbcClient jdbc;

  PastStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The balances by effective date: the last closed period's, what counts for later days by the
  /// stretches that are written down, and the legs behind both. Of an entry's legs on an account
  /// only the sum is asked for its day.
  Map<AccountId, BigInteger> through(
      CommunityId community, Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, BigInteger> balances = new HashMap<>();
    jdbc.sql(
            """
            select wanted.account,
                   coalesce(base.balance, 0) + coalesce(written.change, 0)
                     + coalesce(later.change, 0) as balance
              from unnest(:accounts) as wanted (account)
              left join lateral (
                     select s.balance, s.legs, p.through
                       from ledger.period p
                       join ledger.snapshot s
                         on s.community = :community and s.period = p.entry
                        and s.account = wanted.account
                      where p.community = :community and p.reopened is null
                        and p.through <= :day
                      order by p.through desc
                      limit 1) base on true
              left join lateral (
                     select max(s.last) as last,
                            sum(s.change) filter (where s.day <= :day
                              and (base.through is null or s.day > base.through)) as change
                       from ledger.stretch s
                      where s.community = :community and s.account = wanted.account) written on true
              left join lateral (
                     select sum(moved.change) as change
                       from (select side.entry, sum(side.change) as change
                               from (select entry, -quantity as change
                                       from ledger.leg
                                      where community = :community and debit = wanted.account
                                        and debit_number
                                            > coalesce(greatest(base.legs, written.last), 0)
                                      union all
                                     select entry, quantity
                                       from ledger.leg
                                      where community = :community and credit = wanted.account
                                        and credit_number
                                            > coalesce(greatest(base.legs, written.last), 0)) side
                              group by side.entry) moved
                       join ledger.entry e on e.community = :community and e.number = moved.entry
                      where e.effective <= :day
                        and (base.through is null or e.effective > base.through)) later on true
            """)
        .param("community", community.value())
        .param("accounts", ids(accounts))
        .param("day", day)
        .query(into(balances));
    return balances;
  }

  /// The balances as they stood at a moment. Entries and an account's legs are numbered as they
  /// were recorded, so that both are found by halving.
  Map<AccountId, BigInteger> at(
      CommunityId community, Collection<AccountId> accounts, Instant moment) {
    Map<AccountId, BigInteger> balances = new HashMap<>();
    jdbc.sql(
            SEEK
                + """
                select reached.account,
                       coalesce((select debit_after from ledger.leg
                                  where community = :community and debit = reached.account
                                    and debit_number = reached.number),
                                (select credit_after from ledger.leg
                                  where community = :community and credit = reached.account
                                    and credit_number = reached.number),
                                0) as balance
                  from reached
                """)
        .param("community", community.value())
        .param("accounts", ids(accounts))
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(into(balances));
    return balances;
  }

  /// How many legs the account had at a moment.
  long legsAt(CommunityId community, AccountId account, Instant moment) {
    return jdbc.sql(SEEK + "select coalesce(max(number), 0) from reached")
        .param("community", community.value())
        .param("accounts", new long[] {account.value()})
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /// The last entry recorded by a moment, and the number of the last leg that each account had in
  /// the entries so far. What lies at `low` was there, what lies at `high` was not.
  private static final String SEEK =
      """
      with recursive entry_between (low, high) as (
        select 0::bigint, entries + 1 from ledger.head where community = :community
         union all
        select case when e.recorded_at <= :moment then between_them.mid else between_them.low end,
               case when e.recorded_at <= :moment then between_them.high else between_them.mid end
          from (select low, high, (low + high) / 2 as mid
                  from entry_between
                 where high - low > 1) between_them
          join ledger.entry e on e.community = :community and e.number = between_them.mid
      ), last as (
        select coalesce(max(low), 0) as entry from entry_between
      ), leg_between (account, low, high) as (
        select account, 0::bigint, legs + 1
          from ledger.balance
         where community = :community and account = any(:accounts)
         union all
        select account,
               case when entry <= (select last.entry from last) then mid else low end,
               case when entry <= (select last.entry from last) then high else mid end
          from (select account, low, high, (low + high) / 2 as mid
                  from leg_between
                 where high - low > 1) between_them
          cross join lateral (
                 select entry
                   from ledger.leg
                  where community = :community and debit = between_them.account
                    and debit_number = between_them.mid
                  union all
                 select entry
                   from ledger.leg
                  where community = :community and credit = between_them.account
                    and credit_number = between_them.mid) leg
      ), reached as (
        select account, max(low) as number from leg_between group by account
      )
      """;

  private static long[] ids(Collection<AccountId> accounts) {
    return accounts.stream().mapToLong(AccountId::value).toArray();
  }

  private static RowCallbackHandler into(Map<AccountId, BigInteger> balances) {
    return row ->
        balances.put(
            new AccountId(row.getLong("account")),
            row.getBigDecimal("balance").toBigIntegerExact());
  }
}

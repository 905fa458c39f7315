package org.commonweal.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What large rounds have given out, counted in the rows of the book and of the rounds.
///
/// @param rounds that are paid out
/// @param underway that are committed and not paid out
/// @param allocations how many are written down
/// @param given what these say together
/// @param received what is in the accounts of those who received
/// @param right how many of these accounts got one from each round, in a leg of its own
/// @param escrows that are not empty
record Paid(
    long rounds,
    long underway,
    long allocations,
    long given,
    long received,
    long right,
    long escrows) {

  /// So many rounds, in which each of so many people got one.
  static Paid once(long rounds, long members) {
    return new Paid(
        rounds,
        0,
        rounds * members,
        rounds * members,
        rounds * members,
        rounds == 0 ? 0 : members,
        0);
  }

  static Paid count(JdbcClient jdbc) {
    return jdbc.sql(
            """
            with round as (
              select count(*) filter (where finished_at is not null) as rounds,
                     count(*) filter (where finished_at is null) as underway
                from rounds.round where committed_at is not null
            ), allocation as (
              select count(*) as allocations, coalesce(sum(amount), 0) as given
                from rounds.allocation
            ), account as (
              select a.purpose, b.credits - b.debits as balance, b.legs
                from ledger.balance b
                join ledger.account a on a.community = b.community and a.id = b.account
            )
            select *,
                   (select coalesce(sum(balance), 0) from account
                     where purpose = 'received') as received,
                   (select count(*) from account
                     where purpose = 'received' and legs = rounds and balance = rounds) as "right",
                   (select count(*) from account
                     where purpose = 'escrow' and balance <> 0) as escrows
              from round, allocation
            """)
        .query((row, _) ->
            new Paid(
                row.getLong("rounds"),
                row.getLong("underway"),
                row.getLong("allocations"),
                row.getLong("given"),
                row.getLong("received"),
                row.getLong("right"),
                row.getLong("escrows")))
        .single();
  }
}

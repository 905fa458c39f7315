package org.commonweal.commons;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.commonweal.TestDatabase;

/// The books of a pool, stock and what is set aside together, read from the ledger's own tables
/// alone.
record PoolLedger(Village.Place place, PoolId pool) {

  private static final String OWN =
      " s.community = :community and s.holder = :pool and s.purpose in ('stock', 'hold')";

  /// What came in from accounts of each other purpose, less what went there.
  Map<String, Long> movedBy() {
    Map<String, Long> moved = new HashMap<>();
    TestDatabase.owner()
        .sql(
            """
            select o.purpose, sum(case when l.credit = s.id then l.quantity else -l.quantity end)
              from ledger.account s
              join ledger.leg l on l.community = s.community and s.id in (l.debit, l.credit)
              join ledger.account o on o.community = s.community
                   and o.id in (l.debit, l.credit) and o.id <> s.id
             where o.purpose not in ('stock', 'hold') and
            """
                + OWN
                + " group by o.purpose")
        .param("community", place.community().value())
        .param("pool", pool.value())
        .query(row -> {
          moved.put(row.getString(1), row.getLong(2));
        });
    return moved;
  }

  /// What is in stock.
  long stock() {
    return number(
        "select coalesce(sum(b.credits - b.debits) filter (where s.purpose = 'stock'), 0)",
        " join ledger.balance b on b.community = s.community and b.account = s.id");
  }

  /// What is in stock or set aside.
  long total() {
    return number(
        "select coalesce(sum(b.credits - b.debits), 0)",
        " join ledger.balance b on b.community = s.community and b.account = s.id");
  }

  /// The lowest that either account has ever been.
  long lowestEver() {
    return number(
        "select coalesce(min(case when l.credit = s.id then l.credit_after else l.debit_after end), 0)",
        " join ledger.leg l on l.community = s.community and s.id in (l.debit, l.credit)");
  }

  private long number(String select, String joined) {
    return TestDatabase.owner()
        .sql(select + " from ledger.account s" + joined + " where" + OWN)
        .param("community", place.community().value())
        .param("pool", pool.value())
        .query(BigDecimal.class)
        .single()
        .longValueExact();
  }
}

package org.commonweal.bench.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.Verification;
import org.commonweal.ledger.VerificationRun;
import org.commonweal.ledger.Verifications;
import org.commonweal.ledger.Verifier;

/// What is true after every step, read by connections that no fault touches.
final class Invariants {

  private Invariants() {}

  static void hold(Town town) {
    balancesAreTheModels(town);
    unitsAddUpToZero(town);
    numbersHaveNoGaps(town);
  }

  private static void balancesAreTheModels(Town town) {
    Map<AccountId, String> expected = new TreeMap<>();
    town.model.accounts().forEach((id, account) -> expected.put(id, account.row()));
    Map<AccountId, String> there = new TreeMap<>();
    town.machine
        .jdbc()
        .sql(
            """
            select account, 'debits ' || debits || ', credits ' || credits || ', legs ' || legs
                     || ', floor ' || coalesce(floor::text, 'none')
                     || case when closed then ', closed' else ', open' end as row
              from ledger.balance
             where community = ?
            """)
        .param(town.community.value())
        .query(row -> {
          there.put(new AccountId(row.getLong("account")), row.getString("row"));
        });
    expected.forEach((id, row) -> Check.same(town + ", " + id, row, "" + there.get(id)));
    there.keySet().removeAll(expected.keySet());
    String unknown = String.join(", ", keys(town, there));
    Check.same(town + ", accounts that the model does not know", "", unknown);
  }

  private static List<String> keys(Town town, Map<AccountId, String> accounts) {
    return town.machine
        .jdbc()
        .sql(
            """
            select concat_ws(' ', id, holder_kind, holder, purpose)
              from ledger.account
             where community = ? and id = any(?)
            """)
        .param(town.community.value())
        .param(accounts.keySet().stream().mapToLong(AccountId::value).toArray())
        .query(String.class)
        .list();
  }

  private static void unitsAddUpToZero(Town town) {
    long others =
        town.machine
            .jdbc()
            .sql(
                """
                select count(*)
                  from (select from ledger.balance where community = ?
                         group by unit having sum(credits) <> sum(debits)) as units
                """)
            .param(town.community.value())
            .query(Long.class)
            .single();
    Check.same(town + ", units whose sum is not 0", 0L, others);
  }

  private static void numbersHaveNoGaps(Town town) {
    String there =
        town.machine
            .jdbc()
            .sql(
                """
                select entries || ' ' || (select count(*) || ' ' || coalesce(max(number), 0)
                                            from ledger.entry where community = head.community)
                  from ledger.head
                 where community = ?
                """)
            .param(town.community.value())
            .query(String.class)
            .single();
    long entries = town.model.entries();
    Check.same(
        town + ", entries handed out, there, and the last one",
        entries + " " + entries + " " + entries,
        there);
  }

  /// What is new, as the job does it, and kept as its results are.
  static void verifyNew(Town town) {
    VerificationRun found = town.machine.bean(Verifications.class).run(town.community);
    Check.that(town + ", verification: " + found.mismatches(), found.ok());
    Check.same(town + ", last entry that was verified", town.model.entries(), found.last());
  }

  /// Everything, by the ledger's own verifier.
  static void verify(Town town) {
    Verification found = town.machine.bean(Verifier.class).verify(town.community);
    Check.that(town + ", verification: " + found.mismatches(), found.ok());
    Check.same(town + ", verified entries", town.model.entries(), found.entries());
  }
}

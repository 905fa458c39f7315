package org.commonweal.rewards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;

/// What a deposit is to pay into its pool.
record Intake(
    RewardPool pool,
    DepositId deposit,
    MemberId member,
    Quantity base,
    Quantity amount,
    LocalDate day,
    JournalId journal,
    Author author) {

  private static final Event COLLECTED = new Event("reward-collected");

  Journal journal(Map<AccountKey, AccountId> accounts, LocalDate today) {
    var leg =
        new Leg(
            Lookup.in(accounts, pool.funding(member)), Lookup.in(accounts, pool.account()), amount);
    return new Journal(journal, author, COLLECTED, deposit.value(), today, List.of(leg));
  }
}

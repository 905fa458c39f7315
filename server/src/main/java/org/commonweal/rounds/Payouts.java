package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// Moves what a round gives: from its source or its escrow to the recipients, or from the source
/// into escrow. Posting comes last, so that the accounts are locked as shortly as possible.
@Component
class Payouts {

  private final AllocationStore allocations;
  private final Ledger ledger;

  Payouts(AllocationStore allocations, Ledger ledger) {
    this.allocations = allocations;
    this.ledger = ledger;
  }

  /// The account that holds what a large round has yet to pay out.
  static AccountKey escrow(RoundId round, RoundOrder order) {
    return new AccountKey(
        new Holder(HolderKind.ROUND, round.value()), Purpose.ESCROW, order.unit());
  }

  /// Pays these allocations, which follow the position `after`.
  void pay(
      CommunityId community, Recipe recipe, AccountKey from, Fulfilment fulfilment, int after) {
    allocations.insert(community, fulfilment, after);
    if (fulfilment.served().isEmpty()) {
      return;
    }
    List<Leg> legs = legs(community, recipe, from, fulfilment);
    recipe.record(community, fulfilment);
    post(community, recipe, fulfilment, legs);
  }

  private List<Leg> legs(
      CommunityId community, Recipe recipe, AccountKey from, Fulfilment fulfilment) {
    List<Payment> payments = recipe.payments(community, fulfilment);
    List<AccountKey> keys = new ArrayList<>();
    payments.forEach(one -> keys.add(one.to()));
    keys.add(from);
    Map<AccountKey, AccountId> accounts = ledger.open(community, keys);
    AccountId debit = Lookup.in(accounts, from);
    List<Leg> legs = new ArrayList<>(payments.size());
    for (Payment payment : payments) {
      Quantity quantity = new Quantity(payment.amount(), fulfilment.order().unit());
      legs.add(new Leg(debit, Lookup.in(accounts, payment.to()), quantity));
    }
    return legs;
  }

  private void post(CommunityId community, Recipe recipe, Fulfilment fulfilment, List<Leg> legs) {
    ledger.postOne(community, recipe.journal(community, fulfilment, legs));
  }

  /// Moves the total into escrow; refused if an account that it is for takes nothing any more.
  /// Asked once the head is held: from then on no account can be closed.
  void escrow(CommunityId community, Recipe recipe, Fulfilment fulfilment, BigInteger total) {
    AccountKey source = recipe.source(fulfilment.order());
    AccountKey escrow = escrow(fulfilment.round(), fulfilment.order());
    Map<AccountKey, AccountId> accounts = ledger.open(community, List.of(source, escrow));
    Leg leg =
        new Leg(
            Lookup.in(accounts, source),
            Lookup.in(accounts, escrow),
            new Quantity(total, fulfilment.order().unit()));
    post(community, recipe, fulfilment, List.of(leg));
    refuseClosed(community, recipe, fulfilment);
  }

  private void refuseClosed(CommunityId community, Recipe recipe, Fulfilment fulfilment) {
    List<AccountKey> keys =
        recipe.payments(community, fulfilment).stream().map(Payment::to).toList();
    ledger.closed(community, keys).stream()
        .findFirst()
        .ifPresent(key -> {
          throw new Refused(new LedgerRefusal.AccountClosed(key));
        });
  }

  /// What an account holds.
  BigInteger balance(CommunityId community, AccountKey key) {
    return ledger.balances(community, key.holder(), key.purpose()).stream()
        .filter(balance -> balance.key().equals(key))
        .map(balance -> balance.quantity().minor())
        .findFirst()
        .orElse(BigInteger.ZERO);
  }
}

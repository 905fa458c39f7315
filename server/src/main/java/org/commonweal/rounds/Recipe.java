package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;

/// What a kind of pool brings to a round: where the inputs come from, between which accounts value
/// moves, and what is written alongside.
public interface Recipe {

  /// The name of the kind, by which a stored round finds its recipe again.
  String kind();

  /// Reads everything the amounts depend on; the stock is what the source's account holds.
  Claims read(CommunityId community, RoundOrder order);

  /// Reads the same and keeps all but the stock from changing until the transaction ends. What it
  /// found is marked as served in the same transaction, once the round is committed.
  Held lock(CommunityId community, RoundOrder order);

  /// The account that a round gives from.
  AccountKey source(RoundOrder order);

  /// The account that a recipient's part goes to.
  AccountKey account(RoundOrder order, UUID recipient);

  /// What of this round's source is not for it, in smallest units: it stays where it is. Asked at
  /// the commit, behind the payment.
  default BigInteger keptBack(CommunityId community, RoundOrder order) {
    return BigInteger.ZERO;
  }

  /// Where the parts of those who get something go: each to one account, unless the recipe splits
  /// it. All payments of an allocation add up to its amount, and none is 0.
  default List<Payment> payments(CommunityId community, Fulfilment fulfilment) {
    RoundOrder order = fulfilment.order();
    return fulfilment.served().stream()
        .map(one -> new Payment(account(order, one.recipient()), one.amount()))
        .toList();
  }

  /// The journal of these legs: who gives, why, and for which day it counts.
  Journal journal(CommunityId community, Fulfilment fulfilment, List<Leg> legs);

  /// Writes what belongs to these shares, in the transaction of their journal.
  void record(CommunityId community, Fulfilment fulfilment);
}

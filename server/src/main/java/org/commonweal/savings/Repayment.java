package org.commonweal.savings;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;
import org.commonweal.identity.PersonId;
import org.commonweal.treasury.PlaceId;

/// What somebody pays of what they owe since a circle was dissolved, split among those whom they
/// owe in proportion to what is open.
record Repayment(
    int number,
    Turn turn,
    BigInteger amount,
    List<Paid> parts,
    Optional<PlaceId> place,
    PersonId by) {

  Repayment {
    parts = List.copyOf(parts);
  }

  /// What of it goes to one of them.
  record Paid(DissolvedDebt debt, BigInteger amount) {}

  Source source() {
    return place.isPresent() ? Source.CASH : Source.WALLET;
  }

  /// An amount that is at most what is open of the debts.
  static List<Paid> split(BigInteger amount, List<DissolvedDebt> open) {
    List<Part> parts =
        Shares.split(
            amount,
            open.stream().map(DissolvedDebt::open).toList(),
            IntStream.range(0, open.size()).boxed().toList());
    return IntStream.range(0, open.size())
        .mapToObj(one -> new Paid(open.get(one), parts.get(one).amount()))
        .filter(part -> part.amount().signum() > 0)
        .toList();
  }
}

package org.commonweal.savings;

import static java.util.stream.Collectors.toMap;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;

/// A discount of a cycle and what it means: how much of a full pot is left for the recipient, and
/// what each seat gets, the recipient's too. Odd units go to the seats in their order, which begins
/// one further in each cycle.
public record Offer(Circle circle, int cycle, Quantity discount) {

  /// What the recipient is paid of a full pot, before the own part.
  public Quantity left() {
    return circle.terms().pool(circle.terms().size()).minus(discount);
  }

  /// The part of each seat; together they are the discount.
  public Map<Integer, Quantity> parts() {
    int members = circle.turns().size();
    List<Part> parts =
        Shares.split(
            discount.minor(),
            Collections.nCopies(members, BigInteger.ONE),
            IntStream.range(0, members).map(this::place).boxed().toList());
    return IntStream.range(0, members)
        .boxed()
        .collect(
            toMap(
                seat -> seat,
                seat -> circle.terms().currency().quantity(parts.get(seat).amount())));
  }

  private int place(int seat) {
    return seat >= cycle ? seat - cycle : seat - cycle + circle.turns().size();
  }

  public Quantity part(Turn turn) {
    return Lookup.in(parts(), turn.seat());
  }
}

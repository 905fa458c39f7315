package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;

/// What dissolving a circle does, decided from the net positions of its places alone, in smallest
/// units. Each place has its own deposit back, less what it owes; the rest of what is held is split
/// in proportion among those who are owed something, and what nothing covers is owed to them by
/// those who have received more than they paid.
record Dissolution(Circle circle, List<Line> lines, List<DissolvedDebt> debts) {

  Dissolution {
    lines = List.copyOf(lines);
    debts = List.copyOf(debts);
  }

  /// One place. `position` is what was paid less what was received, without what is left of the
  /// deposit; of that, `covered` goes to others, and `returned` back. `share` is what the place
  /// gets of what is held.
  record Line(
      Turn turn, BigInteger position, BigInteger share, BigInteger returned, BigInteger covered) {

    /// What it is owed by others from then on.
    BigInteger owed() {
      return position.max(BigInteger.ZERO).subtract(share);
    }

    /// What it owes others from then on.
    BigInteger owes() {
      return position.negate().max(BigInteger.ZERO).subtract(covered);
    }
  }

  /// `positions` and `deposits` are by seat; `held` is all that the circle holds but deposits.
  static Dissolution of(
      Circle circle,
      Map<Integer, BigInteger> positions,
      Map<Integer, BigInteger> deposits,
      BigInteger held) {
    List<Line> own =
        circle.turns().stream()
            .map(turn ->
                own(
                    turn,
                    positions.getOrDefault(turn.seat(), BigInteger.ZERO),
                    deposits.getOrDefault(turn.seat(), BigInteger.ZERO)))
            .toList();
    List<Line> lines = shared(own, held.add(sum(own, Line::covered)));
    return new Dissolution(circle, lines, matched(lines));
  }

  private static Line own(Turn turn, BigInteger position, BigInteger deposit) {
    BigInteger covered = position.negate().max(BigInteger.ZERO).min(deposit);
    return new Line(turn, position, BigInteger.ZERO, deposit.subtract(covered), covered);
  }

  /// Odd units go to the first by turn.
  private static List<Line> shared(List<Line> lines, BigInteger pool) {
    if (pool.signum() == 0) {
      return lines;
    }
    List<BigInteger> owed =
        lines.stream().map(line -> line.position().max(BigInteger.ZERO)).toList();
    List<Part> parts = Shares.split(pool, owed, IntStream.range(0, lines.size()).boxed().toList());
    return IntStream.range(0, lines.size())
        .mapToObj(one -> {
          Line line = lines.get(one);
          return new Line(
              line.turn(),
              line.position(),
              parts.get(one).amount(),
              line.returned(),
              line.covered());
        })
        .toList();
  }

  /// As few debts as it takes: the first by turn who owe pay the first by turn who are owed.
  private static List<DissolvedDebt> matched(List<Line> lines) {
    var transfer =
        new Transfer<Integer>(
            lines.stream()
                .filter(line -> line.owes().signum() > 0)
                .map(line -> Map.entry(line.turn().seat(), line.owes()))
                .toList(),
            lines.stream()
                .filter(line -> line.owed().signum() > 0)
                .map(line -> Map.entry(line.turn().seat(), line.owed()))
                .toList());
    List<DissolvedDebt> debts = new ArrayList<>();
    transfer.each((from, to, amount) -> debts.add(new DissolvedDebt(from, to, amount, amount)));
    return debts;
  }

  static BigInteger sum(List<Line> lines, Function<Line, BigInteger> what) {
    return lines.stream().map(what).reduce(BigInteger.ZERO, BigInteger::add);
  }
}

package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Says who could pay whom so that nobody owes anybody any more, given what each is owed (or, below
/// 0, owes). There are at most as many payments as people with a balance, less one.
///
/// People fall into groups whose balances add up to 0; within each, whoever owes most pays whoever
/// is owed most, which takes one payment less than the group has people. So the more groups, the
/// fewer payments: among up to 12 people the most groups there can be are found, which gives the
/// fewest payments possible; among more, pairs that cancel each other out are.
public final class Settlement {

  /// Up to so many people with a balance, no fewer payments are possible than those suggested.
  public static final int FEWEST = 12;

  private final List<BigInteger> balances;
  private final List<Payment> payments = new ArrayList<>();

  private Settlement(List<BigInteger> balances) {
    this.balances = balances;
  }

  /// An amount above 0 that somebody pays somebody else, both by their index in the balances.
  public record Payment(int from, int to, BigInteger amount) {}

  /// The balances add up to 0. What is suggested depends on them and their order alone.
  public static List<Payment> suggest(List<BigInteger> balances) {
    if (Sum.of(balances.toArray(BigInteger[]::new)).signum() != 0) {
      throw new IllegalArgumentException("balances: " + balances + " (expected: a sum of 0)");
    }
    var settlement = new Settlement(List.copyOf(balances));
    List<Integer> open =
        IntStream.range(0, balances.size())
            .filter(i -> balances.get(i).signum() != 0)
            .boxed()
            .toList();
    if (open.size() <= FEWEST) {
      settlement.fewest(open);
    } else {
      settlement.few(open);
    }
    return settlement.payments;
  }

  /// Balances of sets, told by their bits: a set's sum, and into how many groups of sum 0 it falls
  /// at most, where people are added one by one and each sum of 0 on the way ends a group.
  private void fewest(List<Integer> open) {
    int sets = 1 << open.size();
    BigInteger[] sums = new BigInteger[sets];
    int[] groups = new int[sets];
    sums[0] = BigInteger.ZERO;
    for (int set = 1; set < sets; set++) {
      int lowest = Integer.numberOfTrailingZeros(set);
      sums[set] = sums[set & (set - 1)].add(balances.get(open.get(lowest)));
      groups[set] = best(set, groups) + (sums[set].signum() == 0 ? 1 : 0);
    }
    cut(open, sums, groups);
  }

  private static int best(int set, int[] groups) {
    int best = 0;
    for (int rest = set; rest != 0; rest &= rest - 1) {
      best = Math.max(best, groups[set & ~Integer.lowestOneBit(rest)]);
    }
    return best;
  }

  /// Goes back the way on which the most groups were found, and settles each of them.
  private void cut(List<Integer> open, BigInteger[] sums, int[] groups) {
    int set = sums.length - 1;
    List<Integer> group = new ArrayList<>();
    while (set != 0) {
      if (sums[set].signum() == 0) {
        settle(group);
        group = new ArrayList<>();
      }
      int wanted = groups[set] - (sums[set].signum() == 0 ? 1 : 0);
      int leaving = leaving(set, wanted, groups);
      group.add(open.get(Integer.numberOfTrailingZeros(leaving)));
      set &= ~leaving;
    }
    settle(group);
  }

  private static int leaving(int set, int wanted, int[] groups) {
    for (int rest = set; rest != 0; rest &= rest - 1) {
      int one = Integer.lowestOneBit(rest);
      if (groups[set & ~one] == wanted) {
        return one;
      }
    }
    throw new IllegalStateException("set: " + set + " (expected: a way to " + wanted + ")");
  }

  private void few(List<Integer> open) {
    List<Integer> left = new ArrayList<>(open);
    left.sort(Comparator.<Integer, BigInteger>comparing(i -> balances.get(i).abs()));
    List<Integer> rest = new ArrayList<>();
    while (!left.isEmpty()) {
      int one = left.removeFirst();
      int other = cancelling(one, left);
      if (other < 0) {
        rest.add(one);
      } else {
        settle(List.of(one, left.get(other)));
        left.subList(other, other + 1).clear();
      }
    }
    settle(rest);
  }

  /// Where in the list somebody has the opposite balance; -1 if nobody has.
  private int cancelling(int one, List<Integer> left) {
    BigInteger opposite = balances.get(one).negate();
    return IntStream.range(0, left.size())
        .filter(i -> balances.get(left.get(i)).equals(opposite))
        .findFirst()
        .orElse(-1);
  }

  private record Open(int who, BigInteger amount) {}

  /// Whoever owes most pays whoever is owed most, until nothing is left: each payment clears one,
  /// and the last one two.
  private void settle(List<Integer> group) {
    Comparator<Open> most =
        Comparator.comparing(Open::amount).reversed().thenComparingInt(Open::who);
    var owing = new PriorityQueue<>(most);
    var owed = new PriorityQueue<>(most);
    for (int who : group) {
      BigInteger balance = balances.get(who);
      (balance.signum() < 0 ? owing : owed).add(new Open(who, balance.abs()));
    }
    while (!owing.isEmpty()) {
      Open from = owing.remove();
      Open to = owed.remove();
      BigInteger amount = from.amount().min(to.amount());
      payments.add(new Payment(from.who(), to.who(), amount));
      keep(owing, from, amount);
      keep(owed, to, amount);
    }
  }

  private static void keep(PriorityQueue<Open> open, Open one, BigInteger paid) {
    BigInteger rest = one.amount().subtract(paid);
    if (rest.signum() > 0) {
      open.add(new Open(one.who(), rest));
    }
  }
}

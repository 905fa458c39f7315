package org.commonweal.savings;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.kernel.Quantity;
import org.springframework.stereotype.Service;

/// Says what goes with the places of a circle before somebody takes one over; for whoever sees the
/// circle.
@Service
public class Stakes {

  private final SubstitutionStore store;
  private final DebtStore debts;
  private final DepositStore deposits;
  private final CircleBooks books;
  private final InstantSource clock;

  Stakes(
      SubstitutionStore store,
      DebtStore debts,
      DepositStore deposits,
      CircleBooks books,
      InstantSource clock) {
    this.store = store;
    this.debts = debts;
    this.deposits = deposits;
    this.books = books;
    this.clock = clock;
  }

  /// The substitutions of a circle, what goes with each seat, and, where somebody has not agreed,
  /// who can be replaced without it, since they are behind or their membership rests.
  public record Look(
      List<Substitution> all,
      Map<Integer, Stake> stakes,
      Set<Integer> unasked,
      List<Cycle> cycles) {

    public Look {
      all = List.copyOf(all);
      stakes = Map.copyOf(stakes);
      unasked = Set.copyOf(unasked);
      cycles = List.copyOf(cycles);
    }
  }

  /// All that is to be known of substitutions.
  public Look look(Circle circle) {
    List<Substitution> all = store.of(circle);
    List<Debt> owed = debts.of(circle);
    List<Cycle> cycles = books.cycles(circle);
    Map<Integer, BigInteger> left = left(circle);
    Map<Integer, Stake> stakes =
        circle.turns().stream()
            .collect(
                Collectors.toMap(
                    Turn::seat,
                    turn -> stake(circle, turn, new Owed(owed), held(cycles, turn), left)));
    boolean open = all.stream().anyMatch(one -> one.open() && !one.leaver().agrees());
    return new Look(all, stakes, open ? unasked(circle, cycles, owed) : Set.of(), cycles);
  }

  private Set<Integer> unasked(Circle circle, List<Cycle> cycles, List<Debt> owed) {
    Set<Integer> unasked = new HashSet<>(behind(circle, cycles, owed));
    unasked.addAll(store.resting(circle));
    return unasked;
  }

  private Set<Integer> behind(Circle circle, List<Cycle> cycles, List<Debt> owed) {
    return new Prospect(circle, cycles, books.contributions(circle), owed, clock.instant())
        .behind();
  }

  private Map<Integer, BigInteger> left(Circle circle) {
    return circle.terms().rules().missing() == Missing.DEPOSIT
        ? deposits.of(circle.community(), List.of(circle.id())).stream()
            .collect(Collectors.toMap(Deposit::seat, Deposit::left))
        : Map.of();
  }

  private static Optional<Quantity> held(List<Cycle> cycles, Turn turn) {
    return cycles.isEmpty()
        ? Optional.empty()
        : cycles.get(turn.position()).payout().map(Cycle.Payout::held);
  }

  private static Stake stake(
      Circle circle, Turn turn, Owed owed, Optional<Quantity> held, Map<Integer, BigInteger> left) {
    Function<BigInteger, Quantity> counted = amount -> circle.terms().currency().quantity(amount);
    return new Stake(
        counted.apply(owed.by(turn.seat())),
        counted.apply(owed.to(turn.seat())),
        held.orElseGet(() -> counted.apply(BigInteger.ZERO)),
        counted.apply(left.getOrDefault(turn.seat(), BigInteger.ZERO)));
  }
}

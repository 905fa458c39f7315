package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.allocation.FillRate;
import org.commonweal.kernel.Quantity;

/// How a circle that has started stands: how everybody has paid, who is behind with what, what was
/// paid out, and what is to be expected. Computed from its rows alone.
public final class Prospect {

  private final Circle circle;
  private final List<Cycle> cycles;
  private final List<Debt> debts;
  private final Instant now;
  private final Map<Integer, Map<Integer, Contribution>> paid = new HashMap<>();

  Prospect(
      Circle circle,
      List<Cycle> cycles,
      List<Contribution> contributions,
      List<Debt> debts,
      Instant now) {
    this.circle = circle;
    this.cycles = List.copyOf(cycles);
    this.debts = List.copyOf(debts);
    this.now = circle.time(now);
    contributions.forEach(
        one -> paid.computeIfAbsent(one.cycle(), _ -> new HashMap<>()).put(one.seat(), one));
  }

  private Optional<Contribution> contribution(int cycle, Turn turn) {
    return Optional.ofNullable(paid.getOrDefault(cycle, Map.of()).get(turn.seat()));
  }

  /// How a contribution came, as standing counts it.
  private enum Came {
    ON_TIME,
    LATE,
    MISSED,
    /// It is not due, or still within grace.
    AWAITED
  }

  private Came came(Cycle cycle, Turn turn) {
    Optional<Contribution> own = contribution(cycle.number(), turn);
    if (own.filter(Contribution::missed).isPresent()) {
      return Came.MISSED;
    }
    return own.filter(one -> one.complete(circle.terms()))
        .map(one -> one.timing() == Timing.ON_TIME ? Came.ON_TIME : Came.LATE)
        .orElseGet(() -> overdue(cycle) ? Came.MISSED : Came.AWAITED);
  }

  private boolean overdue(Cycle cycle) {
    return Timing.of(now, cycle.due(), circle.terms().graceHours()) == Timing.OVERDUE;
  }

  /// What is paid ahead counts once it is due.
  private boolean due(Cycle cycle) {
    return !now.isBefore(cycle.due()) || cycle.paidOutAt().isPresent();
  }

  /// Whether a cycle says something of who has the seat now: a substitute answers neither for what
  /// was due before they came nor for what the one before them has paid ahead.
  private boolean own(Cycle cycle, Turn turn) {
    return !cycle.due().isBefore(turn.joinedAt())
        && contribution(cycle.number(), turn)
            .filter(one -> !one.member().equals(turn.member()))
            .isEmpty();
  }

  /// How contributions came to cycles before the circle moved in, nobody has seen here.
  private static boolean moved(Cycle cycle) {
    return cycle.payout().filter(Cycle.Payout::moved).isPresent();
  }

  /// One for each seat, in the order of the turns.
  public List<Standing> standings() {
    return circle.turns().stream().map(this::standing).toList();
  }

  private Standing standing(Turn turn) {
    Map<Came, Long> counts =
        cycles.stream()
            .filter(cycle -> due(cycle) && own(cycle, turn) && !moved(cycle))
            .collect(Collectors.groupingBy(cycle -> came(cycle, turn), Collectors.counting()));
    return new Standing(
        turn,
        counts.getOrDefault(Came.ON_TIME, 0L).intValue(),
        counts.getOrDefault(Came.LATE, 0L).intValue(),
        counts.getOrDefault(Came.MISSED, 0L).intValue());
  }

  /// What was due and has not come, by cycle and turn.
  public List<Arrear> arrears() {
    List<Arrear> arrears = new ArrayList<>();
    for (Cycle cycle : cycles) {
      if (cycle.number() < circle.cycle()) {
        debts.stream()
            .filter(debt -> debt.cycle() == cycle.number() && debt.open().signum() > 0)
            .map(debt -> owed(cycle, debt))
            .forEach(arrears::add);
      } else if (circle.status().running() && now.isAfter(cycle.due())) {
        circle.turns().stream()
            .filter(turn -> missing(cycle, turn).signum() > 0)
            .map(turn ->
                new Arrear(
                    turn,
                    cycle.number(),
                    cycle.due(),
                    missing(cycle, turn),
                    Optional.empty(),
                    Optional.empty()))
            .forEach(arrears::add);
      }
    }
    return arrears;
  }

  private Arrear owed(Cycle cycle, Debt debt) {
    Optional<Turn> recipient =
        debt.creditor() == Debt.Creditor.RECIPIENT
            ? Optional.of(circle.seat(debt.creditorSeat()))
            : Optional.empty();
    return new Arrear(
        circle.seat(debt.seat()),
        cycle.number(),
        cycle.due(),
        circle.terms().currency().quantity(debt.open()),
        Optional.of(debt.creditor()),
        recipient);
  }

  private Quantity missing(Cycle cycle, Turn turn) {
    Quantity contribution = circle.terms().contribution();
    return contribution(cycle.number(), turn)
        .map(one -> contribution.minus(one.amount()))
        .orElse(contribution);
  }

  /// The payouts to come.
  public List<Expected> outlook() {
    if (!circle.status().running()) {
      return List.of();
    }
    Set<Integer> behind = behind();
    return IntStream.range(circle.cycle(), cycles.size())
        .mapToObj(cycle -> expected(cycles.get(cycle), turn -> behind.contains(turn.seat())))
        .toList();
  }

  /// The seats that have not paid something whose grace period is over.
  Set<Integer> behind() {
    return arrears().stream()
        .filter(arrear -> overdue(cycles.get(arrear.cycle())))
        .map(arrear -> arrear.turn().seat())
        .collect(Collectors.toSet());
  }

  private Expected expected(Cycle cycle, Predicate<Turn> behind) {
    List<Turn> from =
        circle.turns().stream()
            .filter(behind)
            .filter(turn -> missing(cycle, turn).signum() > 0)
            .toList();
    Quantity none = Quantity.zero(circle.terms().currency().unit());
    Quantity missing = from.stream().map(turn -> missing(cycle, turn)).reduce(none, Quantity::plus);
    return new Expected(
        cycle.number(),
        cycle.due(),
        circle.recipient(cycle.number()),
        circle.terms().pool(cycle.members()).minus(missing),
        missing,
        from);
  }

  /// What was paid out so far.
  public List<PastCycle> past() {
    return cycles.stream()
        .filter(cycle -> cycle.number() < circle.cycle())
        .flatMap(cycle -> cycle.payout().map(payout -> past(cycle, payout)).stream())
        .toList();
  }

  private PastCycle past(Cycle cycle, Cycle.Payout payout) {
    long onTime = circle.turns().stream().filter(turn -> came(cycle, turn) == Came.ON_TIME).count();
    return new PastCycle(
        cycle.number(),
        recipient(circle.recipient(cycle.number()).orElseThrow(), payout),
        payout.amount(),
        payout.later(),
        payout.discount(),
        moved(cycle)
            ? Optional.empty()
            : Optional.of(
                FillRate.of(BigInteger.valueOf(onTime), BigInteger.valueOf(cycle.members()))
                    .percent()));
  }

  /// The turn with who had it when it was paid out.
  private static Turn recipient(Turn turn, Cycle.Payout payout) {
    return new Turn(
        payout.recipient(),
        payout.name(),
        turn.seat(),
        turn.position(),
        turn.word(),
        turn.joinedAt());
  }
}

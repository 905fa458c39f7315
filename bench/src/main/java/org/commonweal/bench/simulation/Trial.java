package org.commonweal.bench.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One command, perhaps with a fault, compared with what was predicted.
///
/// After a fault the outcome is unknown to whoever asked, and is one of two: as if the command had
/// never come, or done whole. Then it is asked again.
final class Trial {

  private static final int STATEMENTS = 5;

  private final Town town;
  private final Chance chance;

  Trial(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  /// `predicted` says what the command answers and does the same in the model, each time it is
  /// asked.
  <T> T run(Supplier<T> command, Supplier<T> predicted) {
    T answer = meetingAFault(command, predicted).orElseGet(command);
    Check.same(town + ", answer", all(predicted.get()), all(answer));
    return answer;
  }

  private static List<?> all(Object answers) {
    return answers instanceof List<?> list ? list : List.of(answers);
  }

  private <T> Optional<T> meetingAFault(Supplier<T> command, Supplier<T> predicted) {
    Machine machine = town.machine;
    Fault fault = chance.oneIn(3) ? chance.of(List.of(Fault.values())) : Fault.NONE;
    var plan = new Faults.Plan(fault, chance.between(1, STATEMENTS));
    try (Obstacle _ = Obstacle.of(fault, town, chance)) {
      Optional<T> answer = machine.attempt(plan, command);
      if (machine.faults.committed()) {
        Check.that(town + ", the model answers", !all(predicted.get()).isEmpty());
      }
      if (answer.isEmpty()) {
        Invariants.hold(town);
      }
      return answer;
    }
  }
}

package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.bench.simulation.ModelDecisions.Answer;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Decision;
import org.commonweal.ledger.DecisionId;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Resolution;

/// Closes and reopens accounts and periods, moves floors, erases notes.
final class DecideStep {

  private final Town town;
  private final Chance chance;
  private final Trial trial;

  DecideStep(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    trial = new Trial(town, chance);
  }

  void run() {
    decide(wish());
  }

  void decide(Decision decision) {
    Answer answer = trial.run(() -> ask(decision), () -> town.model.decisions().decide(decision));
    switch (answer) {
      case Answer.Yes yes ->
          town.machine.tally.saw(yes.decided().again() ? "decided again" : "decided");
      case Answer.No no -> town.machine.tally.refused(no.refusal());
    }
  }

  private Answer ask(Decision decision) {
    try {
      return new Answer.Yes(town.machine.ledger().decide(town.community, decision));
    } catch (Refused refused) {
      return new Answer.No(refused.refusal());
    }
  }

  private Decision wish() {
    List<Decision> before = town.model.decisions().all();
    if (!before.isEmpty() && chance.oneIn(10)) {
      return chance.of(before);
    }
    if (!before.isEmpty() && chance.oneIn(20)) {
      return decision(chance.of(before).id(), resolution());
    }
    if (!town.asked.isEmpty() && chance.oneIn(30)) {
      return decision(new DecisionId(chance.of(town.asked).id().value()), resolution());
    }
    return decision(resolution());
  }

  Decision decision(Resolution resolution) {
    return decision(new DecisionId(chance.id()), resolution);
  }

  private Decision decision(DecisionId id, Resolution resolution) {
    return new Decision(id, new Author(chance.id(), chance.id()), Wishes.TODAY, resolution);
  }

  /// What was closed is soon reopened, so that others are not refused for ever.
  private Resolution resolution() {
    return switch (chance.between(1, 10)) {
      case 1, 2 -> new Resolution.CloseAccount(account());
      case 3, 4 -> new Resolution.ReopenAccount(closed().orElseGet(this::account));
      case 5, 6 -> new Resolution.ChangeFloor(account(), floor());
      case 7 -> new Resolution.ClosePeriod(Wishes.TODAY.plusDays(chance.between(-420, 2)));
      case 8, 9 -> new Resolution.ReopenPeriod(period());
      default -> new Resolution.EraseNote(noted());
    };
  }

  private AccountId account() {
    if (chance.oneIn(12)) {
      return new AccountId(Long.MAX_VALUE);
    }
    return chance.of(chance.oneIn(2) ? town.tomatoes : town.euros);
  }

  private Optional<AccountId> closed() {
    List<AccountId> closed =
        town.model.accounts().entrySet().stream()
            .filter(account -> account.getValue().closed())
            .map(Map.Entry::getKey)
            .toList();
    return closed.isEmpty() || chance.oneIn(5) ? Optional.empty() : Optional.of(chance.of(closed));
  }

  private Optional<Quantity> floor() {
    Unit unit = town.unit(chance.of(chance.oneIn(2) ? town.tomatoes : town.euros));
    return chance.oneIn(4)
        ? Optional.empty()
        : Optional.of(Quantity.of(chance.between(-100, 20), unit));
  }

  private LocalDate period() {
    return town.model
        .decisions()
        .closedThrough()
        .filter(_ -> !chance.oneIn(6))
        .orElse(Wishes.TODAY.plusDays(chance.between(-420, 0)));
  }

  private JournalId noted() {
    List<JournalId> noted =
        town.model.journals().stream()
            .filter(Model.Posted::noted)
            .map(posted -> posted.journal().id())
            .toList();
    return noted.isEmpty() || chance.oneIn(4) ? new JournalId(chance.id()) : chance.of(noted);
  }
}

package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Decision;
import org.commonweal.ledger.DecisionId;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Resolution;
import org.commonweal.treasury.TreasuryRefusal;

/// Asks a command of a pantry, and compares what it did or refused with what the model says. A
/// refusal goes by the name of its class.
final class Ask {

  private final Pantry pantry;
  private final Town town;
  private final Machine machine;
  private final Chance chance;

  Ask(Pantry pantry, Chance chance) {
    this.pantry = pantry;
    this.chance = chance;
    town = pantry.town;
    machine = town.machine;
  }

  /// What a movement would move, and the day it counts for.
  record Flow(AccountKey from, AccountKey to, Quantity quantity, LocalDate day) {

    String text() {
      return Pantry.text(from, to, quantity.text());
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(machine.clock.instant(), ZoneOffset.UTC);
  }

  /// The names of the refusals, all of them counted; none if the command did what it was asked.
  List<String> refusals(Runnable command) {
    try {
      command.run();
      return List.of();
    } catch (Refused refused) {
      List<String> names = new ArrayList<>();
      for (Refusal refusal : refused.refusals()) {
        count(refusal);
        names.add(name(refusal));
      }
      return names;
    }
  }

  void count(Refusal refusal) {
    machine.tally.refused(refusal);
    if (refusal instanceof TreasuryRefusal.NotAllRecorded some) {
      some.lines().forEach(line -> count(line.refusal()));
    }
  }

  static String name(Refusal refusal) {
    return refusal.getClass().getSimpleName();
  }

  /// The same, whatever it answers.
  static Runnable running(Supplier<?> command) {
    return () -> {
      Object _ = command.get();
    };
  }

  /// A command that has to be refused like this, and writes nothing.
  void refused(List<String> expected, Runnable command) {
    Check.same(town + ", refusals", (Object) expected, refusals(command));
    Check.same(town + ", entries of a refused command", List.of(), pantry.newEntries());
  }

  /// One that has to be refused for what is `wrong` with it, or for what the book says, or else
  /// moves this; perhaps with a fault.
  <T> Optional<T> move(List<String> wrong, Flow flow, Supplier<T> command) {
    if (!wrong.isEmpty()) {
      refused(wrong, running(command));
      return Optional.empty();
    }
    Optional<String> no = no(flow);
    if (no.isPresent()) {
      refused(List.of(no.get()), running(command));
      return Optional.empty();
    }
    return done(List.of(flow.text()), command);
  }

  /// Why the book would refuse it, in the treasury's words.
  Optional<String> no(Flow flow) {
    var accounts = town.open(List.of(flow.from(), flow.to()));
    var leg = new Leg(accounts.getFirst(), accounts.getLast(), flow.quantity());
    var journal =
        new Journal(
            new JournalId(new UUID(0, 9)),
            new Author(new UUID(0, 2), new UUID(0, 3)),
            new Event("asked"),
            new UUID(0, 4),
            flow.day(),
            List.of(leg));
    return town.model.refusal(journal).map(Ask::plainly);
  }

  static String plainly(LedgerRefusal refusal) {
    return switch (refusal) {
      case LedgerRefusal.AlreadyReversed _ -> "UndoneAlready";
      case LedgerRefusal.PeriodClosed _ -> "DayClosed";
      case LedgerRefusal.AccountClosed no when wallet(no.account()) -> "WalletClosed";
      case LedgerRefusal.BelowFloor no when wallet(no.account()) -> "WalletShort";
      // the treasury has no other words for these
      case LedgerRefusal other -> name(other);
    };
  }

  private static boolean wallet(AccountKey account) {
    return account.purpose() == Purpose.WALLET;
  }

  /// One that nothing is wrong with. A fault leaves all of it or nothing, and then it is asked
  /// again.
  <T> Optional<T> done(List<String> moved, Supplier<T> command) {
    Fault fault =
        chance.oneIn(4)
            ? chance.of(
                List.of(Fault.CUT_AT_STATEMENT, Fault.CUT_BEFORE_COMMIT, Fault.CUT_AFTER_COMMIT))
            : Fault.NONE;
    Optional<T> answer = machine.attempt(new Faults.Plan(fault, chance.between(1, 14)), command);
    boolean there = answer.isPresent() || machine.faults.committed();
    Check.same(town + ", moved", there ? moved : List.of(), pantry.adopt());
    if (there) {
      return answer;
    }
    T again = command.get();
    Check.same(town + ", moved when asked again", moved, pantry.adopt());
    return Optional.of(again);
  }

  /// A command that decides this, or is refused as the model says.
  void decide(Resolution resolution, Runnable command) {
    List<String> no = refusals(command);
    List<UUID> entries = pantry.newEntries();
    UUID id = entries.isEmpty() ? chance.id() : entries.getFirst();
    var decision =
        new Decision(
            new DecisionId(id), new Author(new UUID(0, 2), new UUID(0, 3)), today(), resolution);
    switch (town.model.decisions().decide(decision)) {
      case ModelDecisions.Answer.Yes _ -> {
        Check.same(town + ", refusals of a decision", (Object) List.of(), no);
        Check.same(town + ", entries of a decision", 1, entries.size());
        machine.tally.saw("decided in the treasury");
      }
      case ModelDecisions.Answer.No refused ->
          Check.same(town + ", a decision", (Object) List.of(name(refused.refusal())), no);
    }
  }
}

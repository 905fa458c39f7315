package org.commonweal.bench.simulation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Decided;
import org.commonweal.ledger.Decision;
import org.commonweal.ledger.DecisionId;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Resolution;

/// What was decided in the model's books: accounts closed, floors changed, periods closed, notes
/// erased.
final class ModelDecisions {

  private final Model books;
  private final Map<DecisionId, Known> known = new HashMap<>();
  private final TreeSet<LocalDate> closed = new TreeSet<>();

  /// The accounts that something is on its way to.
  final Set<AccountKey> awaited = new HashSet<>();

  private record Known(Decision decision, long entry) {}

  /// What the ledger answers: that it is decided, or why not.
  sealed interface Answer {

    record Yes(Decided decided) implements Answer {}

    record No(Refusal refusal) implements Answer {}
  }

  ModelDecisions(Model books) {
    this.books = books;
  }

  Answer decide(Decision decision) {
    Optional<LedgerRefusal> unknown = unknownAccount(decision.resolution());
    if (unknown.isPresent()) {
      return new Answer.No(unknown.get());
    }
    var asJournal = new JournalId(decision.id().value());
    Known before = known.get(decision.id());
    if (before != null && before.decision().equals(decision)) {
      return new Answer.Yes(new Decided(decision.id(), before.entry(), true));
    }
    if (before != null || books.journal(asJournal).isPresent()) {
      return new Answer.No(new LedgerRefusal.IdUsed(asJournal));
    }
    return objection(decision)
        .<Answer>map(Answer.No::new)
        .orElseGet(() -> new Answer.Yes(take(decision)));
  }

  private Optional<LedgerRefusal> unknownAccount(Resolution resolution) {
    return account(resolution).filter(id -> !books.has(id)).map(LedgerRefusal.NoSuchAccount::new);
  }

  private static Optional<AccountId> account(Resolution resolution) {
    return switch (resolution) {
      case Resolution.CloseAccount close -> Optional.of(close.account());
      case Resolution.ReopenAccount open -> Optional.of(open.account());
      case Resolution.ChangeFloor change -> Optional.of(change.account());
      case Resolution.ClosePeriod _, Resolution.ReopenPeriod _, Resolution.EraseNote _ ->
          Optional.empty();
    };
  }

  private Optional<LedgerRefusal> objection(Decision decision) {
    return switch (decision.resolution()) {
      case Resolution.CloseAccount close -> closable(books.account(close.account()));
      case Resolution.ReopenAccount open ->
          when(
              !books.account(open.account()).closed(),
              new LedgerRefusal.NotClosed(books.account(open.account()).key));
      case Resolution.ChangeFloor change ->
          change.floor().flatMap(floor -> floorFits(books.account(change.account()), floor));
      case Resolution.ClosePeriod close -> closable(close.through(), decision.today());
      case Resolution.ReopenPeriod open ->
          when(
              !last().equals(Optional.of(open.through())),
              new LedgerRefusal.NotTheLastPeriod(last()));
      case Resolution.EraseNote erase ->
          when(
              books.journal(erase.journal()).filter(Model.Posted::noted).isEmpty(),
              new LedgerRefusal.NoNote(erase.journal()));
    };
  }

  private static Optional<LedgerRefusal> when(boolean so, LedgerRefusal refusal) {
    return so ? Optional.of(refusal) : Optional.empty();
  }

  private Optional<LedgerRefusal> closable(ModelAccount account) {
    var balance = new Quantity(account.balance(), account.key.unit());
    if (account.closed()) {
      return Optional.of(new LedgerRefusal.AlreadyClosed(account.key));
    }
    if (balance.signum() != 0) {
      return Optional.of(new LedgerRefusal.AccountNotEmpty(account.key, balance));
    }
    return when(awaited.contains(account.key), new LedgerRefusal.StillOnItsWay(account.key));
  }

  private static Optional<LedgerRefusal> floorFits(ModelAccount account, Quantity floor) {
    if (!account.key.unit().equals(floor.unit())) {
      return Optional.of(new LedgerRefusal.UnitMismatch(account.key, floor.unit().id()));
    }
    var balance = new Quantity(account.balance(), account.key.unit());
    return when(
        balance.compareTo(floor) < 0, new LedgerRefusal.BelowNewFloor(account.key, balance, floor));
  }

  private Optional<LedgerRefusal> closable(LocalDate through, LocalDate today) {
    if (through.isAfter(today)) {
      return Optional.of(new LedgerRefusal.PeriodNotOver(today));
    }
    if (last().filter(day -> !through.isAfter(day)).isPresent()) {
      return last().map(LedgerRefusal.ClosedAlready::new);
    }
    return books.accounts().values().stream()
        .filter(account -> account.key.purpose() == Purpose.ESCROW)
        .filter(account -> account.balance().signum() != 0)
        .findFirst()
        .map(account -> new LedgerRefusal.EscrowOpen(account.key));
  }

  private Optional<LocalDate> last() {
    return closed.isEmpty() ? Optional.empty() : Optional.of(closed.last());
  }

  private Decided take(Decision decision) {
    long entry = books.nextEntry();
    known.put(decision.id(), new Known(decision, entry));
    switch (decision.resolution()) {
      case Resolution.CloseAccount close -> books.account(close.account()).close(true);
      case Resolution.ReopenAccount open -> books.account(open.account()).close(false);
      case Resolution.ChangeFloor change ->
          books.account(change.account()).setFloor(minor(change.floor()));
      case Resolution.ClosePeriod close -> closed.add(close.through());
      case Resolution.ReopenPeriod open -> closed.remove(open.through());
      case Resolution.EraseNote erase -> books.journal(erase.journal()).ifPresent(books::erase);
    }
    return new Decided(decision.id(), entry, false);
  }

  private static Optional<BigInteger> minor(Optional<Quantity> floor) {
    return floor.map(Quantity::minor);
  }

  /// A journal that counts for a day of a closed period.
  Optional<LedgerRefusal> tooEarly(Journal journal) {
    return last()
        .filter(day -> !journal.effective().isAfter(day))
        .map(day -> new LedgerRefusal.PeriodClosed(day.plusDays(1)));
  }

  boolean has(JournalId id) {
    return known.containsKey(new DecisionId(id.value()));
  }

  List<Decision> all() {
    return known.values().stream()
        .sorted(Comparator.comparingLong(Known::entry))
        .map(Known::decision)
        .toList();
  }

  Optional<LocalDate> closedThrough() {
    return last();
  }
}

package org.commonweal.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A set of journals while it is decided, one after the other, as if each were posted alone: what
/// an accepted journal moves counts for those behind it, a refused one leaves no trace.
final class Draft {

  /// What a set is decided by: the accounts it moves, and what is known of its journals.
  record Basis(List<Account> locked, List<Known> posted) {}

  private final Optional<LocalDate> closedThrough;
  private final RandomGenerator random;
  private final Map<AccountId, Running> accounts = new HashMap<>();
  private final Map<JournalId, Known> journals = new HashMap<>();
  private final List<NewEntry> entries = new ArrayList<>();

  /// No journal that counts for a day up to `closedThrough` is accepted.
  Draft(Basis basis, Optional<LocalDate> closedThrough, RandomGenerator random) {
    this.closedThrough = closedThrough;
    this.random = random;
    basis.locked().forEach(account -> accounts.put(account.id(), new Running(account)));
    basis.posted().forEach(known -> journals.put(known.id(), known));
  }

  Verdict decide(Journal journal) {
    Known known = journals.get(journal.id());
    if (known != null) {
      return again(known, journal);
    }
    return refusal(journal)
        .<Verdict>map(refusal -> new Verdict.Refusal(journal.id(), refusal))
        .orElseGet(() -> take(journal));
  }

  private static Verdict again(Known known, Journal journal) {
    Content content = Content.of(journal, known.note().hashOf(journal.note()));
    if (known.content().equals(content)) {
      return new Verdict.Taken(known.id(), known.place(), true);
    }
    return new Verdict.Refusal(known.id(), new LedgerRefusal.IdUsed(known.id()));
  }

  private Optional<LedgerRefusal> refusal(Journal journal) {
    return shape(journal)
        .or(() -> first(journal.legs(), this::unfit))
        .or(() -> journal.reverses().flatMap(of -> irreversible(of, journal.legs())))
        .or(() -> beyondBalances(journal))
        .or(() -> tooEarly(journal));
  }

  private static Optional<LedgerRefusal> shape(Journal journal) {
    if (journal.legs().isEmpty()) {
      return Optional.of(new LedgerRefusal.NoLegs());
    }
    if (journal.legs().size() > Journal.MAX_LEGS) {
      return Optional.of(new LedgerRefusal.TooManyLegs(journal.legs().size(), Journal.MAX_LEGS));
    }
    return Optional.empty();
  }

  private Optional<LedgerRefusal> unfit(Leg leg) {
    return unfit(leg.debit(), leg).or(() -> unfit(leg.credit(), leg));
  }

  private Optional<LedgerRefusal> unfit(AccountId id, Leg leg) {
    Running account = accounts.get(id);
    if (account == null) {
      return Optional.of(new LedgerRefusal.NoSuchAccount(id));
    }
    if (!account.key().unit().equals(leg.quantity().unit())) {
      return Optional.of(new LedgerRefusal.UnitMismatch(account.key(), leg.quantity().unit().id()));
    }
    return account.isClosed()
        ? Optional.of(new LedgerRefusal.AccountClosed(account.key()))
        : Optional.empty();
  }

  private Optional<LedgerRefusal> irreversible(JournalId of, List<Leg> legs) {
    Known undone = journals.get(of);
    if (undone == null) {
      return Optional.of(new LedgerRefusal.NoSuchJournal(of));
    }
    return switch (undone.standing()) {
      case REVERSED -> Optional.of(new LedgerRefusal.AlreadyReversed(of));
      case REVERSAL -> Optional.of(new LedgerRefusal.IsReversal(of));
      case DECISION -> Optional.of(new LedgerRefusal.NoSuchJournal(of));
      case VALID ->
          undone.isUndoneBy(legs)
              ? Optional.empty()
              : Optional.of(new LedgerRefusal.NotItsReversal(of));
    };
  }

  private Optional<LedgerRefusal> beyondBalances(Journal journal) {
    List<Map.Entry<AccountId, Sums>> sums = List.copyOf(Sums.of(journal.legs()).entrySet());
    return first(
        sums,
        sum ->
            account(sum.getKey())
                .refusal(sum.getValue(), journal.overdraws().contains(sum.getKey())));
  }

  /// Asked last, so that a draft that knew no closed period refused nothing for another reason.
  private Optional<LedgerRefusal> tooEarly(Journal journal) {
    return closedThrough
        .filter(day -> !journal.effective().isAfter(day))
        .map(day -> new LedgerRefusal.PeriodClosed(day.plusDays(1)));
  }

  private Verdict take(Journal journal) {
    journal.overdraws().forEach(overdrawn -> account(overdrawn).sink());
    List<NewLeg> legs = new ArrayList<>(journal.legs().size());
    for (Leg leg : journal.legs()) {
      legs.add(move(legs.size() + 1, leg));
    }
    Optional<Place> reverses = journal.reverses().map(this::reverse);
    Note note = Note.of(journal.note(), random);
    Content content = Content.of(journal, note.hash());
    NewEntry entry = new NewEntry(entries.size() + 1, journal, note, content, reverses, legs);
    entries.add(entry);
    Known known = known(entry);
    journals.put(known.id(), known);
    return new Verdict.Taken(known.id(), known.place(), false);
  }

  private NewLeg move(int position, Leg leg) {
    Running debit = account(leg.debit());
    Running credit = account(leg.credit());
    BigInteger minor = leg.quantity().minor();
    debit.debit(minor);
    credit.credit(minor);
    return new NewLeg(position, leg, NewLeg.Side.of(debit), NewLeg.Side.of(credit));
  }

  private Place reverse(JournalId of) {
    Known reversed = journal(of).reversed();
    journals.put(of, reversed);
    return reversed.place();
  }

  private static Known known(NewEntry entry) {
    return new Known(
        entry.journal().id(),
        new Place.Next(entry.ordinal()),
        entry.note(),
        entry.content(),
        entry.reverses().isPresent() ? Standing.REVERSAL : Standing.VALID,
        entry.journal().legs());
  }

  /// The accepted journals, in the order of their entry numbers.
  List<NewEntry> entries() {
    return entries;
  }

  /// Whether an accepted journal counts for a day up to this one.
  boolean reachesInto(LocalDate closed) {
    return entries.stream().anyMatch(entry -> !entry.journal().effective().isAfter(closed));
  }

  /// What the accepted journals add to the balances they move.
  List<Addition> additions() {
    return accounts.values().stream()
        .filter(Running::moved)
        .map(Running::addition)
        .sorted(Comparator.comparing(addition -> addition.account().id()))
        .toList();
  }

  private Running account(AccountId id) {
    return requireNonNull(accounts.get(id));
  }

  private Known journal(JournalId id) {
    return requireNonNull(journals.get(id));
  }

  private static <T> Optional<LedgerRefusal> first(
      List<T> all, Function<T, Optional<LedgerRefusal>> refusal) {
    return all.stream().map(refusal).flatMap(Optional::stream).findFirst();
  }
}

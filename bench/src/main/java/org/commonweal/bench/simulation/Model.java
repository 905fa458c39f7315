package org.commonweal.bench.simulation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;

/// The books of one community kept a second time, in memory and by the plainest rules: one journal
/// after the other, nothing known of sets, transactions or databases. It says what the ledger has
/// to answer.
final class Model {

  private final Map<AccountId, ModelAccount> accounts = new TreeMap<>();
  private final Map<AccountKey, AccountId> ids = new HashMap<>();
  private final Map<JournalId, Posted> journals = new LinkedHashMap<>();
  private final ModelDecisions decisions = new ModelDecisions(this);
  private long entries;

  /// A journal in the book, whether another one undid it, and whether its note was erased.
  record Posted(Journal journal, long entry, boolean undone, boolean erased) {

    boolean noted() {
      return journal.note().isPresent() && !erased;
    }
  }

  /// What one journal moves in one account.
  private record Sums(BigInteger debits, BigInteger credits) {

    Sums plus(Sums other) {
      return new Sums(debits.add(other.debits), credits.add(other.credits));
    }
  }

  void open(AccountKey key, AccountId account) {
    Check.same("id of " + key, ids.getOrDefault(key, account), account);
    ids.put(key, account);
    accounts.putIfAbsent(account, new ModelAccount(key));
  }

  /// What the ledger answers to this journal; if that is yes, it is posted.
  Posting post(Journal journal) {
    Posted known = journals.get(journal.id());
    Optional<LedgerRefusal> no = refusal(journal);
    if (no.isPresent()) {
      return new Posting.Declined(journal.id(), no.get());
    }
    if (known != null) {
      return new Posting.Posted(journal.id(), known.entry(), true);
    }
    take(journal);
    return new Posting.Posted(journal.id(), entries, false);
  }

  /// Why the ledger refuses this journal, if it does.
  Optional<LedgerRefusal> refusal(Journal journal) {
    Posted known = journals.get(journal.id());
    if (known != null) {
      return same(known, journal)
          ? Optional.empty()
          : Optional.of(new LedgerRefusal.IdUsed(journal.id()));
    }
    if (decisions.has(journal.id())) {
      return Optional.of(new LedgerRefusal.IdUsed(journal.id()));
    }
    return shape(journal)
        .or(() -> firstUnfit(journal))
        .or(() -> journal.reverses().flatMap(of -> irreversible(of, journal)))
        .or(() -> beyondBalances(journal))
        .or(() -> decisions.tooEarly(journal));
  }

  /// An erased note may have been any text.
  private static boolean same(Posted known, Journal journal) {
    boolean noteFits =
        known.erased() ? journal.note().isPresent() : known.journal().note().equals(journal.note());
    return noteFits && asked(known.journal()).equals(asked(journal));
  }

  /// Everything that makes two requests the same one, but the note.
  private static List<Object> asked(Journal journal) {
    return List.of(
        journal.author(),
        journal.event(),
        journal.about(),
        journal.effective(),
        journal.reverses(),
        journal.legs().stream()
            .map(leg -> List.of(leg.debit(), leg.credit(), leg.quantity().minor()))
            .toList());
  }

  private static Optional<LedgerRefusal> shape(Journal journal) {
    int legs = journal.legs().size();
    if (legs == 0) {
      return Optional.of(new LedgerRefusal.NoLegs());
    }
    return legs > 20_000
        ? Optional.of(new LedgerRefusal.TooManyLegs(legs, 20_000))
        : Optional.empty();
  }

  private Optional<LedgerRefusal> firstUnfit(Journal journal) {
    return journal.legs().stream()
        .flatMap(leg -> Stream.of(unfit(leg.debit(), leg), unfit(leg.credit(), leg)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<LedgerRefusal> unfit(AccountId id, Leg leg) {
    ModelAccount account = accounts.get(id);
    if (account == null) {
      return Optional.of(new LedgerRefusal.NoSuchAccount(id));
    }
    if (!account.key.unit().equals(leg.quantity().unit())) {
      return Optional.of(new LedgerRefusal.UnitMismatch(account.key, leg.quantity().unit().id()));
    }
    return account.closed()
        ? Optional.of(new LedgerRefusal.AccountClosed(account.key))
        : Optional.empty();
  }

  private Optional<LedgerRefusal> irreversible(JournalId of, Journal reversal) {
    Posted undone = journals.get(of);
    if (undone == null) {
      return Optional.of(new LedgerRefusal.NoSuchJournal(of));
    }
    if (undone.undone()) {
      return Optional.of(new LedgerRefusal.AlreadyReversed(of));
    }
    if (undone.journal().reverses().isPresent()) {
      return Optional.of(new LedgerRefusal.IsReversal(of));
    }
    return reversal.legs().equals(exchanged(undone.journal().legs()))
        ? Optional.empty()
        : Optional.of(new LedgerRefusal.NotItsReversal(of));
  }

  static List<Leg> exchanged(List<Leg> legs) {
    return legs.stream()
        .map(leg -> new Leg(/* debit= */ leg.credit(), /* credit= */ leg.debit(), leg.quantity()))
        .toList();
  }

  private Optional<LedgerRefusal> beyondBalances(Journal journal) {
    for (Map.Entry<AccountId, Sums> sum : sums(journal).entrySet()) {
      ModelAccount account = account(sum.getKey());
      BigInteger debits = sum.getValue().debits();
      BigInteger credits = sum.getValue().credits();
      if (account.leaves128Bits(debits, credits)) {
        return Optional.of(new LedgerRefusal.TooMuch(account.key));
      }
      BigInteger asked = debits.subtract(credits);
      if (account.fallsBelowFloor(asked)) {
        return Optional.of(belowFloor(account, asked));
      }
    }
    return Optional.empty();
  }

  private static LedgerRefusal belowFloor(ModelAccount account, BigInteger asked) {
    return new LedgerRefusal.BelowFloor(
        account.key,
        new Quantity(account.balance(), account.key.unit()),
        new Quantity(asked, account.key.unit()));
  }

  private static Map<AccountId, Sums> sums(Journal journal) {
    Map<AccountId, Sums> sums = new LinkedHashMap<>();
    for (Leg leg : journal.legs()) {
      BigInteger minor = leg.quantity().minor();
      sums.merge(leg.debit(), new Sums(minor, BigInteger.ZERO), Sums::plus);
      sums.merge(leg.credit(), new Sums(BigInteger.ZERO, minor), Sums::plus);
    }
    return sums;
  }

  private void take(Journal journal) {
    for (Leg leg : journal.legs()) {
      account(leg.debit()).debit(leg.quantity().minor());
      account(leg.credit()).credit(leg.quantity().minor());
    }
    long number = nextEntry();
    journals.put(journal.id(), new Posted(journal, number, false, false));
    journal.reverses().map(of -> Lookup.in(journals, of)).ifPresent(this::undo);
  }

  long nextEntry() {
    entries++;
    return entries;
  }

  private void undo(Posted of) {
    journals.put(
        of.journal().id(), new Posted(of.journal(), of.entry(), /* undone= */ true, of.erased()));
  }

  void erase(Posted of) {
    journals.put(
        of.journal().id(), new Posted(of.journal(), of.entry(), of.undone(), /* erased= */ true));
  }

  Optional<Posted> journal(JournalId id) {
    return Optional.ofNullable(journals.get(id));
  }

  ModelDecisions decisions() {
    return decisions;
  }

  boolean has(AccountId id) {
    return accounts.containsKey(id);
  }

  ModelAccount account(AccountId id) {
    return Lookup.in(accounts, id);
  }

  Optional<AccountId> find(AccountKey key) {
    return Optional.ofNullable(ids.get(key));
  }

  /// 0 if there is no such account yet.
  BigInteger balance(AccountKey key) {
    return find(key).map(id -> account(id).balance()).orElse(BigInteger.ZERO);
  }

  /// What the account came to at the end of the day, with everything entered by now.
  BigInteger balance(AccountKey key, LocalDate day) {
    return find(key)
        .map(id ->
            journals.values().stream()
                .map(Posted::journal)
                .filter(journal -> !journal.effective().isAfter(day))
                .flatMap(journal -> journal.legs().stream())
                .map(leg -> moved(leg, id))
                .reduce(BigInteger.ZERO, BigInteger::add))
        .orElse(BigInteger.ZERO);
  }

  private static BigInteger moved(Leg leg, AccountId account) {
    BigInteger minor = leg.quantity().minor();
    if (leg.credit().equals(account)) {
      return minor;
    }
    return leg.debit().equals(account) ? minor.negate() : BigInteger.ZERO;
  }

  Map<AccountId, ModelAccount> accounts() {
    return accounts;
  }

  List<Posted> journals() {
    return List.copyOf(journals.values());
  }

  long entries() {
    return entries;
  }
}

package org.commonweal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of everything that moves in a community. It authorises nothing: whoever calls has asked
/// already, and says who the author is.
///
/// Within one transaction: open first, then lock, post last. Everybody who keeps this order, with
/// accounts always locked in the order of their ids, never waits in a circle.
@Service
public class Ledger {

  private final Accounts accounts;
  private final AccountStore accountStore;
  private final Journals journals;
  private final Statements statements;
  private final PostedJournals posted;
  private final Decisions decisions;

  Ledger(
      Accounts accounts,
      AccountStore accountStore,
      Journals journals,
      Statements statements,
      PostedJournals posted,
      Decisions decisions) {
    this.accounts = accounts;
    this.accountStore = accountStore;
    this.journals = journals;
    this.statements = statements;
    this.posted = posted;
    this.decisions = decisions;
  }

  /// The accounts of these keys, opened where they are missing.
  @Transactional
  public Map<AccountKey, AccountId> open(CommunityId community, Collection<AccountKey> keys) {
    return accounts.open(community, keys);
  }

  /// Posts a set of journals and answers in their order. Each is decided alone, as if it had been
  /// posted before the next one came: refused ones leave no trace and stop nobody. The number of
  /// statements does not depend on the set.
  ///
  /// The only refusal that comes as an exception is of two transactions using one id for different
  /// journals in the same moment: [DuplicateKeyException], and the whole set can be tried again.
  @Transactional
  public List<Posting> post(CommunityId community, List<Journal> set) {
    return journals.post(community, set);
  }

  /// Posts one journal, or throws [Refused].
  @Transactional
  public Posting.Posted postOne(CommunityId community, Journal journal) {
    return switch (alone(community, journal)) {
      case Posting.Posted posted -> posted;
      case Posting.Declined declined -> throw new Refused(declined.refusal());
    };
  }

  private Posting alone(CommunityId community, Journal journal) {
    try {
      return journals.post(community, List.of(journal)).getFirst();
    } catch (DuplicateKeyException e) {
      throw new Refused(new LedgerRefusal.IdUsed(journal.id()));
    }
  }

  /// Enters a decision, or throws [Refused]. Like a posting it comes last in its transaction.
  @Transactional
  public Decided decide(CommunityId community, Decision decision) {
    return decisions.decide(community, decision);
  }

  /// Those of the keys whose accounts are closed and take no legs. Whoever has just posted a
  /// promise holds the head and asks here, as a closing may have come between.
  @Transactional(readOnly = true)
  public List<AccountKey> closed(CommunityId community, Collection<AccountKey> keys) {
    Set<AccountKey> closed = accountStore.closed(community);
    return keys.stream().filter(closed::contains).toList();
  }

  /// The journal that undoes `of`, to be posted. Whether it may be undone is decided then.
  @Transactional(readOnly = true)
  public Journal reversal(
      CommunityId community, JournalId of, JournalId id, Author author, LocalDate effective) {
    Journals.Undoing undoing = journals.undoing(community, of);
    return new Journal(id, author, Event.REVERSED, undoing.about(), effective, undoing.legs())
        .reversing(of);
  }

  /// The journal as it stands in the book, with its note if it has one still.
  @Transactional(readOnly = true)
  public Optional<PostedJournal> journal(CommunityId community, JournalId id) {
    return posted.find(community, id);
  }

  /// Locks the accounts until the caller's transaction ends and tells their balances.
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<AccountId, Quantity> lock(CommunityId community, Collection<AccountId> wanted) {
    Map<AccountId, Quantity> balances = new LinkedHashMap<>();
    accountStore
        .lock(community, wanted)
        .forEach(account -> balances.put(account.id(), account.balance()));
    new TreeSet<>(wanted).forEach(account -> refuseUnknown(account, balances));
    return balances;
  }

  private static void refuseUnknown(AccountId account, Map<AccountId, Quantity> balances) {
    if (!balances.containsKey(account)) {
      throw new Refused(new LedgerRefusal.NoSuchAccount(account));
    }
  }

  /// What a holder has for this purpose, one balance for each unit, in the order of the units' ids.
  @Transactional(readOnly = true)
  public List<Balance> balances(CommunityId community, Holder holder, Purpose purpose) {
    return balances(community, holder, Set.of(purpose));
  }

  /// The same for several purposes, all read at one moment.
  public List<Balance> balances(CommunityId community, Holder holder, Set<Purpose> purposes) {
    return accountStore.balances(community, holder, purposes);
  }

  /// The account's legs, newest first; a page has 1 to 200 lines.
  @Transactional(readOnly = true)
  public Slice<StatementLine> statement(
      CommunityId community, AccountId account, Optional<Cursor> after, int size) {
    return statements.slice(community, account, after, size);
  }

  /// The account's legs as they stood at a moment, newest first.
  @Transactional(readOnly = true)
  public Slice<StatementLine> statement(
      CommunityId community, AccountId account, Instant moment, Optional<Cursor> after, int size) {
    return statements.at(community, account, moment, after, size);
  }

  /// What counts for these days, oldest first, with the balances by effective date.
  @Transactional(readOnly = true)
  public SpanStatement statement(
      CommunityId community, AccountId account, Span span, Optional<Cursor> after, int size) {
    return statements.span(community, account, span, after, size);
  }
}

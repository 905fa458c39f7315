package org.commonweal.pots;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Names;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.Currencies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what was spent: from a pot by its treasurers, for several or for oneself by members.
/// Nothing is deleted: what was wrong is voided, and an edit is a void and a new version in one.
@Service
public class Expenses {

  static final int REASON_LIMIT = 1_000;

  private final Pots pots;
  private final ExpenseReader reader;
  private final ExpenseStore store;
  private final ExpenseRows rows;
  private final Spending spending;
  private final OddTurnStore turns;
  private final Membership membership;
  private final Members members;
  private final Currencies currencies;
  private final Names names;
  private final Ids ids;
  private final InstantSource clock;

  Expenses(
      Pots pots,
      ExpenseReader reader,
      ExpenseStore store,
      ExpenseRows rows,
      Spending spending,
      OddTurnStore turns,
      Membership membership,
      Members members,
      Currencies currencies,
      Names names,
      Ids ids,
      InstantSource clock) {
    this.pots = pots;
    this.reader = reader;
    this.store = store;
    this.rows = rows;
    this.spending = spending;
    this.turns = turns;
    this.membership = membership;
    this.members = members;
    this.currencies = currencies;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public ExpenseId record(Caller caller, CommunityId community, NewExpense asked) {
    Member author = membership.require(caller, community, Permission.READ);
    Map<MemberId, Member> held = hold(author, asked);
    Worked worked = work(caller, author, asked, held);
    var id = new ExpenseId(ids.next());
    store.insert(community, id, worked, hand(caller, author));
    write(
        caller,
        author,
        new Change(community, id, 1, List.of(), Map.of()),
        worked,
        asked.confirmed());
    return id;
  }

  /// Puts another version in the place of this one.
  @Transactional
  public void edit(
      Caller caller, CommunityId community, ExpenseId id, int version, NewExpense asked) {
    Member author = membership.require(caller, community, Permission.READ);
    Expense before = mine(caller, author, id);
    if (before.kind() != asked.kind() || !before.pot().equals(asked.pot())) {
      throw new Refused(new PotsRefusal.KindChanged("kind"));
    }
    Map<MemberId, Member> held = hold(author, asked);
    Worked worked = work(caller, author, asked, held);
    refuseOutdated(community, id, version);
    Undoing undoing = undo(caller, author, before, "");
    store.advance(community, id, new ExpenseStore.Locked(version + 1, false));
    var change =
        new Change(community, id, version + 1, List.of(undoing.journal()), undoing.credited());
    write(caller, author, change, worked, asked.confirmed());
    spending.giveLeaversBack(caller, author, before);
  }

  /// Undoes an expense for good, and says why.
  @Transactional
  public void voidIt(
      Caller caller, CommunityId community, ExpenseId id, int version, String reason) {
    Member author = membership.require(caller, community, Permission.READ);
    Expense before = mine(caller, author, id);
    String why = reason(reason);
    before.pot().ifPresent(pot -> pots.keptEver(author, pot));
    refuseOutdated(community, id, version);
    Undoing undoing = undo(caller, author, before, why);
    store.advance(community, id, new ExpenseStore.Locked(version, true));
    spending.undo(before, undoing.journal());
    spending.giveLeaversBack(caller, author, before);
  }

  /// An expense that the caller sees and may change.
  private Expense mine(Caller caller, Member author, ExpenseId id) {
    Expense expense =
        rows.versions(author.community(), id).stream()
            .findFirst()
            .filter(one -> sees(author, one))
            .orElseThrow(() -> new Refused(new PotsRefusal.NoSuchExpense()));
    if (!changes(author, expense)) {
      throw new Refused(new PotsRefusal.ExpenseNotYours(expense.ownerName()));
    }
    if (expense.kind() != ExpenseKind.POT) {
      membership.require(caller, author.community(), Permission.SEND_MONEY);
    }
    return expense;
  }

  /// Whether the member may change it: a pot's, who keeps the pot; others, whose it is, and of
  /// shared ones whoever is said to have paid, and who keeps money too.
  boolean changes(Member member, Expense expense) {
    boolean owns = expense.owner().equals(member.id());
    return switch (expense.kind()) {
      case POT -> expense.pot().filter(pot -> pots.isKept(member, pot)).isPresent();
      case GROUP -> owns || paid(member, expense) || membership.may(member, Permission.KEEP_MONEY);
      case INDIVIDUAL -> owns;
    };
  }

  private static boolean paid(Member member, Expense expense) {
    return expense.payers().stream().anyMatch(payer -> payer.member().equals(member.id()));
  }

  boolean sees(Member member, Expense expense) {
    CommunityId community = expense.community();
    return expense.owner().equals(member.id())
        || (expense.kind() != ExpenseKind.INDIVIDUAL
            && (rows.concerned(community, expense.id(), member.id())
                || membership.may(member, Permission.READ_MONEY)
                || expense.pot().filter(pot -> pots.isKept(member, pot)).isPresent()));
  }

  private void refuseOutdated(CommunityId community, ExpenseId id, int version) {
    ExpenseStore.Locked locked = store.lock(community, id).orElseThrow();
    if (locked.voided()) {
      throw new Refused(new PotsRefusal.ExpenseVoided());
    }
    if (locked.version() != version) {
      throw new Refused(new PotsRefusal.OutdatedVersion(locked.version()));
    }
  }

  private static String reason(String text) {
    var checks = new Checks();
    String reason = checks.text("reason", text, REASON_LIMIT);
    if (reason.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return reason;
  }

  /// Everybody named is held first, before any row of pots is locked, as leaving does.
  private Map<MemberId, Member> hold(Member author, NewExpense asked) {
    Set<MemberId> named = new LinkedHashSet<>();
    named.add(author.id());
    asked.participants().forEach(one -> named.add(one.member()));
    asked.payers().forEach(one -> named.add(one.member()));
    Map<MemberId, Member> held = new HashMap<>();
    members.hold(author.community(), named).forEach(member -> held.put(member.id(), member));
    return held;
  }

  /// Divides the expense under the lock of the queue that its odd units come from, if the caller
  /// may write it down.
  private Worked work(Caller caller, Member author, NewExpense asked, Map<MemberId, Member> held) {
    CommunityId community = author.community();
    if (asked.kind() == ExpenseKind.POT) {
      PotId pot = asked.pot().orElseThrow(() -> Pots.nothing("pot"));
      return reader.read(author, asked, Optional.of(pots.kept(author, pot)), held);
    }
    if (asked.pot().isPresent()) {
      throw Pots.nothing("pot");
    }
    membership.require(caller, community, Permission.SEND_MONEY);
    if (asked.kind() == ExpenseKind.GROUP) {
      names.lock(community, "pots.turn");
    }
    Worked worked = reader.read(author, asked, Optional.empty(), held);
    if (!worked.concerned().contains(author.id())
        && !membership.may(author, Permission.KEEP_MONEY)) {
      throw new Refused(new PotsRefusal.NotConcerned(Weights.FIELD));
    }
    return worked;
  }

  /// A version on its way: what is undone before it, and what that gives back to purses.
  record Change(
      CommunityId community,
      ExpenseId id,
      int version,
      List<Journal> before,
      Map<MemberId, BigInteger> credited) {}

  private void write(
      Caller caller, Member author, Change change, Worked worked, boolean confirmed) {
    CommunityId community = author.community();
    currencies.use(community, List.of(worked.currency()));
    var journal = new JournalId(ids.next());
    store.write(community, change.id(), change.version(), journal, worked, hand(caller, author));
    List<MemberId> served =
        worked.parts().stream().filter(Portion::queued).map(Portion::member).toList();
    turns.toTheEnd(community, worked.pot().map(Pot::id), inTurn(community, worked, served));
    var author2 = new Author(caller.person().value(), author.id().value());
    spending.post(worked, change, journal, author2, confirmed);
  }

  private List<MemberId> inTurn(CommunityId community, Worked worked, List<MemberId> served) {
    Map<MemberId, Long> turn = turns.of(community, worked.pot().map(Pot::id), served);
    List<MemberId> order = new ArrayList<>(served);
    order.sort(
        java.util.Comparator.<MemberId>comparingLong(one -> turn.getOrDefault(one, 0L))
            .thenComparing(MemberId::value));
    return order;
  }

  /// The journal that undoes a version, and what it gives back to purses.
  private record Undoing(Journal journal, Map<MemberId, BigInteger> credited) {}

  private Undoing undo(Caller caller, Member author, Expense before, String reason) {
    var by = new JournalId(ids.next());
    store.undo(before.community(), before.id(), before.version(), by, reason, hand(caller, author));
    var journal =
        spending.reversal(before, by, new Author(caller.person().value(), author.id().value()));
    Map<MemberId, BigInteger> credited = new HashMap<>();
    if (before.kind() == ExpenseKind.POT) {
      before.parts().forEach(part -> credited.put(part.member(), part.amount().minor()));
    }
    return new Undoing(journal, credited);
  }

  private ExpenseStore.Hand hand(Caller caller, Member author) {
    return new ExpenseStore.Hand(author.id(), caller.person(), clock.instant());
  }
}

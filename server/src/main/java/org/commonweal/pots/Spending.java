package org.commonweal.pots;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.springframework.stereotype.Component;

/// Posts what expenses move: out of purses as far as the pot's policy lets them, and out of the
/// wallets of whoever paid, which it was already; and what the others owe these.
@Component
class Spending {

  static final Event FROM_POT = new Event("pot-spent");
  static final Event SHARED = new Event("expense-shared");
  static final Event OWN = new Event("money-spent");

  private final PurseStore purses;
  private final Returns returns;
  private final PotStore pots;
  private final Members members;
  private final Money money;

  Spending(PurseStore purses, Returns returns, PotStore pots, Members members, Money money) {
    this.purses = purses;
    this.returns = returns;
    this.pots = pots;
    this.members = members;
    this.money = money;
  }

  void post(Worked worked, Expenses.Change change, JournalId id, Author author, boolean confirmed) {
    switch (worked.kind()) {
      case POT -> fromPot(worked, change, id, author, confirmed);
      case GROUP, INDIVIDUAL -> shared(worked, change, id, author);
    }
  }

  private void fromPot(
      Worked worked, Expenses.Change change, JournalId id, Author author, boolean confirmed) {
    Pot pot = worked.pot().orElseThrow();
    List<Portion> parts =
        worked.parts().stream().filter(part -> part.amount().signum() > 0).toList();
    Set<MemberId> touched = new HashSet<>(change.credited().keySet());
    parts.forEach(part -> touched.add(part.member()));
    Map<MemberId, Holder> holders = purses.open(pot, touched);
    AccountKey outside = Money.outside(worked.place().orElse(pot.place()), pot.currency());
    Map<AccountKey, BigInteger> held = lock(worked, holders, outside);
    Map<MemberId, BigInteger> before = new HashMap<>(change.credited());
    holders.forEach((member, holder) ->
        before.merge(
            member, Lookup.in(held, Money.purse(holder, pot.currency())), BigInteger::add));
    Floor.refuse(pot, Floor.shorts(parts, before), confirmed);
    List<Money.Step> steps =
        parts.stream()
            .map(part ->
                new Money.Step(
                    Money.purse(Lookup.in(holders, part.member()), pot.currency()),
                    outside,
                    part.amount()))
            .toList();
    Set<AccountKey> overdraws = new HashSet<>();
    if (pot.policy() != Policy.BLOCK) {
      steps.forEach(step -> overdraws.add(step.from()));
    }
    Map<UUID, String> names = new HashMap<>();
    parts.forEach(part -> names.put(Lookup.in(holders, part.member()).id(), part.name()));
    var move =
        new Money.Move(id, author, FROM_POT, change.id().value(), worked.day(), steps, overdraws);
    money.post(
        pot.community(),
        change.before(),
        List.of(move),
        new Money.Naming(names, pot.currency(), "amount"));
  }

  /// All purses that are touched, and the place, in one order.
  private Map<AccountKey, BigInteger> lock(
      Worked worked, Map<MemberId, Holder> holders, AccountKey outside) {
    List<AccountKey> keys = new ArrayList<>();
    holders.values().forEach(holder -> keys.add(Money.purse(holder, worked.currency())));
    keys.add(outside);
    return money.lock(worked.pot().orElseThrow().community(), keys);
  }

  /// Each payer's wallet goes down by what they paid, and each debtor owes.
  private void shared(Worked worked, Expenses.Change change, JournalId id, Author author) {
    List<Money.Step> steps = new ArrayList<>();
    Set<AccountKey> overdraws = new HashSet<>();
    for (Payer payer : worked.payers()) {
      AccountKey wallet = Money.wallet(payer.member(), worked.currency());
      if (payer.paid().signum() > 0) {
        steps.add(new Money.Step(wallet, outside(worked, payer.member()), payer.paid()));
        overdraws.add(wallet);
      }
    }
    for (Owing debt : worked.debts()) {
      steps.add(
          new Money.Step(
              Money.owed(debt.debtor(), worked.currency()),
              Money.owed(debt.creditor(), worked.currency()),
              debt.amount()));
    }
    Event event = worked.kind() == ExpenseKind.GROUP ? SHARED : OWN;
    var move =
        new Money.Move(id, author, event, change.id().value(), worked.day(), steps, overdraws);
    money.post(
        change.community(),
        change.before(),
        List.of(move),
        new Money.Naming(worked.names(), worked.currency(), "amount"));
  }

  private static AccountKey outside(Worked worked, MemberId payer) {
    return worked
        .place()
        .map(place -> Money.outside(place, worked.currency()))
        .orElseGet(() -> Money.spent(payer, worked.currency()));
  }

  Journal reversal(Expense before, JournalId by, Author author) {
    return money.reversal(
        before.community(),
        new JournalId(before.journal()),
        by,
        author,
        money.today(before.community()));
  }

  void undo(Expense before, Journal reversal) {
    Map<UUID, String> names = new HashMap<>();
    before.parts().forEach(part -> names.put(part.member().value(), part.name()));
    before.payers().forEach(payer -> names.put(payer.member().value(), payer.name()));
    money.post(
        before.community(),
        List.of(reversal),
        List.of(),
        new Money.Naming(names, before.currency(), ""));
  }

  /// What an undone expense gave back to whoever has left, or in a pot that is closed, goes on to
  /// their wallets, as far as it is there.
  void giveLeaversBack(Caller caller, Member author, Expense before) {
    if (before.kind() != ExpenseKind.POT) {
      return;
    }
    Pot pot = pots.find(before.community(), before.pot().orElseThrow()).orElseThrow();
    List<MemberId> all = before.parts().stream().map(Portion::member).toList();
    Set<MemberId> gone = new HashSet<>();
    members.hold(before.community(), all).stream()
        .filter(member -> !pot.open() || member.status() == MemberStatus.LEFT)
        .forEach(member -> gone.add(member.id()));
    Map<MemberId, BigInteger> amounts = new LinkedHashMap<>();
    purses
        .balances(pot, gone)
        .forEach((member, held) -> {
          if (held.signum() > 0) {
            amounts.put(member, held);
          }
        });
    if (amounts.isEmpty()) {
      return;
    }
    var by = new Author(caller.person().value(), author.id().value());
    List<Money.Move> moves = returns.moves(by, pot, amounts);
    returns.record(caller, pot, amounts, moves);
    money.post(
        before.community(), List.of(), moves, new Money.Naming(Map.of(), pot.currency(), ""));
  }

  /// What the policy of a pot says to those who fall short.
  static final class Floor {

    private Floor() {}

    /// Whoever would be below 0, and by how much.
    static List<PotsRefusal.Shortfall> shorts(
        List<Portion> parts, Map<MemberId, BigInteger> before) {
      List<PotsRefusal.Shortfall> shorts = new ArrayList<>();
      for (Portion part : parts) {
        BigInteger held = before.getOrDefault(part.member(), BigInteger.ZERO);
        BigInteger after = held.subtract(part.amount().minor());
        if (after.signum() < 0) {
          shorts.add(
              new PotsRefusal.Shortfall(
                  part.name(), new Quantity(after.negate(), part.amount().unit())));
        }
      }
      return shorts;
    }

    static void refuse(Pot pot, List<PotsRefusal.Shortfall> shorts, boolean confirmed) {
      List<PotsRefusal.Shortfall> counting =
          switch (pot.policy()) {
            case BLOCK, WARN -> shorts;
            case LIMIT ->
                shorts.stream().filter(one -> one.by().compareTo(pot.lowest()) > 0).toList();
            case ALLOW -> List.of();
          };
      if (counting.isEmpty() || (pot.policy() == Policy.WARN && confirmed)) {
        return;
      }
      PotsRefusal.Shortfall first = counting.getFirst();
      String code = pot.currency().code();
      int others = counting.size() - 1;
      throw new Refused(
          pot.policy() == Policy.WARN
              ? new PotsRefusal.PotsWouldFallShort(first.name(), first.by(), code, others, counting)
              : new PotsRefusal.PotsShort(first.name(), first.by(), code, others, counting));
    }
  }
}

package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Decision;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;

/// What people ask of a ledger: mostly what is possible, and everything else as well.
final class Wishes {

  static final LocalDate TODAY = LocalDate.of(2025, 11, 15);
  private static final int TOO_MANY = Journal.MAX_LEGS + 1;

  private final Town town;
  private final Chance chance;

  Wishes(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  /// Makes the next request and remembers it, so that it can come again.
  Journal next() {
    Journal wish = make();
    if (wish.legs().size() <= Journal.MAX_LEGS) {
      town.asked.add(wish);
    }
    return wish;
  }

  private Journal make() {
    int kind = chance.between(1, 1_000);
    if (kind <= 450 || town.asked.isEmpty()) {
      return supply();
    }
    if (kind <= 700) {
      return exchange();
    }
    if (kind <= 760) {
      return earlier();
    }
    if (kind <= 790) {
      return otherUnderUsedId();
    }
    if (kind <= 900) {
      return undoing();
    }
    return odd(kind);
  }

  private Journal odd(int kind) {
    if (kind <= 915) {
      return undoingOtherwise();
    }
    if (kind <= 925) {
      return undoingNothing();
    }
    if (kind <= 945) {
      return unknownAccount();
    }
    if (kind <= 965) {
      return otherUnit();
    }
    if (kind <= 980) {
      return giant();
    }
    return kind <= 997 ? journal(List.of()) : tooManyLegs();
  }

  /// From where there is always something.
  Journal supply() {
    return journal(legs(1, this::first));
  }

  private Journal exchange() {
    return journal(legs(4, this::any));
  }

  private Journal earlier() {
    return chance.of(town.asked);
  }

  private Journal otherUnderUsedId() {
    return otherUnder(earlier());
  }

  Journal otherUnder(Journal used) {
    return journal(used.id(), legs(2, this::any));
  }

  private Journal undoing() {
    return undoing(earlier());
  }

  Journal undoing(Journal of) {
    return journal(Model.exchanged(of.legs())).reversing(of.id());
  }

  private Journal undoingOtherwise() {
    List<Model.Posted> valid =
        town.model.journals().stream()
            .filter(posted -> !posted.undone() && posted.journal().reverses().isEmpty())
            .toList();
    Journal of = valid.isEmpty() ? supply() : chance.of(valid).journal();
    List<Leg> legs = new ArrayList<>(Model.exchanged(of.legs()));
    legs.addAll(supply().legs());
    return journal(legs).reversing(of.id());
  }

  /// What is not there, or is a decision.
  private Journal undoingNothing() {
    List<Decision> decisions = town.model.decisions().all();
    boolean decided = !decisions.isEmpty() && chance.oneIn(2);
    UUID nothing = decided ? chance.of(decisions).id().value() : chance.id();
    return supply().reversing(new JournalId(nothing));
  }

  private Journal unknownAccount() {
    AccountId nobody = new AccountId(Long.MAX_VALUE - chance.between(0, 9));
    return journal(List.of(leg(town.tomatoes.getFirst(), nobody)));
  }

  /// In euros between tomatoes, in tomatoes of other decimals, or between tomatoes and euros.
  private Journal otherUnit() {
    AccountId from = town.tomatoes.getFirst();
    Unit finer = new Unit(town.unit(from).id(), 3);
    Unit strange = chance.oneIn(2) ? finer : new Unit(new UnitId(chance.id()), 0);
    Leg strangely = new Leg(from, town.tomatoes.get(1), Quantity.of(1, strange));
    return journal(List.of(chance.oneIn(3) ? leg(from, town.euros.get(1)) : strangely));
  }

  Journal giant() {
    Quantity most = new Quantity(Quantity.MAX.shiftRight(1), town.unit(town.giants.getFirst()));
    return journal(List.of(new Leg(town.giants.getFirst(), town.giants.get(1), most)));
  }

  private Journal tooManyLegs() {
    return journal(Collections.nCopies(TOO_MANY, leg(town.euros.get(0), town.euros.get(1))));
  }

  Journal journal(List<Leg> legs) {
    return journal(new JournalId(chance.id()), legs);
  }

  private Journal journal(JournalId id, List<Leg> legs) {
    return new Journal(
        id,
        new Author(chance.id(), chance.id()),
        new Event("things-moved"),
        chance.id(),
        TODAY.plusDays(chance.between(-400, 400)),
        Optional.empty(),
        chance.oneIn(8) ? Optional.of("note " + chance.id()) : Optional.empty(),
        legs,
        Set.of());
  }

  /// The same journal, counting for another day.
  static Journal on(LocalDate day, Journal of) {
    return new Journal(
        of.id(),
        of.author(),
        of.event(),
        of.about(),
        day,
        of.reverses(),
        of.note(),
        of.legs(),
        of.overdraws());
  }

  /// Chooses which of a unit's accounts is debited.
  private interface Source {
    int of(List<AccountId> accounts);
  }

  private int first(List<AccountId> accounts) {
    return 0;
  }

  private int any(List<AccountId> accounts) {
    return chance.between(0, accounts.size() - 1);
  }

  private List<Leg> legs(int most, Source source) {
    List<Leg> legs = new ArrayList<>();
    for (int i = chance.between(1, most); i > 0; i--) {
      List<AccountId> accounts = chance.oneIn(2) ? town.tomatoes : town.euros;
      int debit = source.of(accounts);
      int credit = (debit + chance.between(1, accounts.size() - 1)) % accounts.size();
      legs.add(leg(accounts.get(debit), accounts.get(credit)));
    }
    return legs;
  }

  Leg leg(AccountId debit, AccountId credit) {
    return new Leg(debit, credit, Quantity.of(chance.between(1, 40), town.unit(debit)));
  }
}

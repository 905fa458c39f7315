package org.commonweal.bench.simulation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.KeptHead;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Resolution;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.commonweal.ledger.Resolution.ReopenPeriod;

/// Asks for every kind of thing that is refused, in a town of its own: what chance has not brought.
final class Temptations {

  private static final LocalDate LONG_AGO = Wishes.TODAY.minusYears(9);

  private final Town town;
  private final Chance chance;
  private final Wishes wishes;
  private final PostStep posting;
  private final DecideStep deciding;

  Temptations(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    wishes = new Wishes(town, chance);
    posting = new PostStep(town, chance);
    deciding = new DecideStep(town, chance);
  }

  void run() {
    undoing();
    legs();
    accounts();
    periods();
    escrow();
    head();
  }

  /// What somebody pastes as a head, and is none.
  private void head() {
    try {
      Check.that("a head: " + KeptHead.parse("not a head"), false);
    } catch (Refused refused) {
      town.machine.tally.refused(refused.refusal());
    }
  }

  private void post(Journal wish) {
    posting.post(List.of(wish));
  }

  private void decide(Resolution resolution) {
    deciding.decide(deciding.decision(resolution));
  }

  private void undoing() {
    Journal done = wishes.supply();
    Journal undoing = wishes.undoing(done);
    Journal standing = wishes.supply();
    post(done);
    post(wishes.otherUnder(done));
    post(undoing);
    post(wishes.undoing(done));
    post(wishes.undoing(undoing));
    post(standing);
    post(wishes.supply().reversing(standing.id()));
    post(wishes.supply().reversing(new JournalId(chance.id())));
    decide(new Resolution.EraseNote(new JournalId(chance.id())));
  }

  private void legs() {
    AccountId from = town.euros.getFirst();
    AccountId to = town.euros.get(1);
    var tooMuch = new Quantity(BigInteger.TWO.pow(100), town.unit(to));
    post(wishes.journal(List.of()));
    post(wishes.journal(Collections.nCopies(Journal.MAX_LEGS + 1, wishes.leg(from, to))));
    post(wishes.journal(List.of(wishes.leg(from, new AccountId(Long.MAX_VALUE)))));
    post(wishes.journal(List.of(wishes.leg(from, town.tomatoes.get(1)))));
    post(wishes.journal(List.of(new Leg(to, from, tooMuch))));
    Collections.nCopies(3, town).forEach(_ -> post(wishes.giant()));
  }

  private void accounts() {
    AccountId empty = open(Purpose.STOCK);
    AccountKey key = town.model.account(empty).key;
    decide(new Resolution.ReopenAccount(empty));
    decide(new Resolution.CloseAccount(town.giants.get(1)));
    decide(new Resolution.ChangeFloor(empty, Optional.of(Quantity.of(1, key.unit()))));
    expect(key);
    decide(new Resolution.CloseAccount(empty));
    stopExpecting(key);
    decide(new Resolution.CloseAccount(empty));
    decide(new Resolution.CloseAccount(empty));
    post(wishes.journal(List.of(wishes.leg(town.tomatoes.getFirst(), empty))));
  }

  private AccountId open(Purpose purpose) {
    return town.open(List.of(town.key(purpose, chance))).getFirst();
  }

  private void expect(AccountKey key) {
    town.machine.awaited.add(key);
    town.model.decisions().awaited.add(key);
  }

  private void stopExpecting(AccountKey key) {
    town.machine.awaited.remove(key);
    town.model.decisions().awaited.remove(key);
  }

  private void periods() {
    decide(new ClosePeriod(Wishes.TODAY.plusDays(1)));
    decide(new ClosePeriod(LONG_AGO));
    decide(new ClosePeriod(LONG_AGO));
    decide(new ReopenPeriod(LONG_AGO.plusDays(1)));
    post(Wishes.on(LONG_AGO, wishes.supply()));
    decide(new ReopenPeriod(LONG_AGO));
  }

  private void escrow() {
    AccountId escrow = open(Purpose.ESCROW);
    Journal in = wishes.journal(List.of(wishes.leg(town.tomatoes.getFirst(), escrow)));
    post(in);
    decide(new ClosePeriod(LONG_AGO));
    post(wishes.undoing(in));
  }
}

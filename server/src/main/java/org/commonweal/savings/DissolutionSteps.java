package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Purpose;

/// What dissolving a circle moves, all in one journal: deposits back, what is held to who is owed,
/// and what is owed from what it was to what it is from then on.
final class DissolutionSteps {

  private final Circle circle;
  private final List<CircleMoney.Step> steps = new ArrayList<>();

  private DissolutionSteps(Circle circle) {
    this.circle = circle;
  }

  static List<CircleMoney.Step> of(
      Dissolution dissolution, Map<Purpose, BigInteger> held, List<Debt> before) {
    var own = new DissolutionSteps(dissolution.circle());
    own.giveBack(dissolution.lines());
    own.share(dissolution.lines(), held);
    own.owe(dissolution.debts(), before);
    return own.steps;
  }

  private void giveBack(List<Dissolution.Line> lines) {
    lines.stream()
        .filter(line -> line.returned().signum() > 0)
        .forEach(
            line -> add(CircleMoney.of(circle, Purpose.DEPOSITS), wallet(line), line.returned()));
  }

  private AccountKey wallet(Dissolution.Line line) {
    return CircleMoney.wallet(circle, line.turn().member());
  }

  private void share(List<Dissolution.Line> lines, Map<Purpose, BigInteger> held) {
    Map<Purpose, BigInteger> pool = new TreeMap<>(held);
    pool.put(Purpose.DEPOSITS, Dissolution.sum(lines, Dissolution.Line::covered));
    var transfer =
        new Transfer<AccountKey>(
            pool.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .map(one -> Map.entry(CircleMoney.of(circle, one.getKey()), one.getValue()))
                .toList(),
            lines.stream()
                .filter(line -> line.share().signum() > 0)
                .map(line -> Map.entry(wallet(line), line.share()))
                .toList());
    transfer.each(this::add);
  }

  /// Debts and claims that stay as they were move nothing.
  private void owe(List<DissolvedDebt> after, List<Debt> before) {
    Map<AccountKey, BigInteger> change = new LinkedHashMap<>();
    for (Debt debt : before) {
      change.merge(debtor(debt.seat()), debt.open(), BigInteger::add);
      change.merge(SettlementSteps.claim(circle, debt), debt.open().negate(), BigInteger::add);
    }
    for (DissolvedDebt debt : after) {
      change.merge(debtor(debt.seat()), debt.amount().negate(), BigInteger::add);
      change.merge(
          CircleMoney.claim(circle, circle.seat(debt.creditorSeat()).member()),
          debt.amount(),
          BigInteger::add);
    }
    var transfer =
        new Transfer<AccountKey>(signed(change, -1).toList(), signed(change, 1).toList());
    transfer.each(this::add);
  }

  private AccountKey debtor(int seat) {
    return CircleMoney.debt(circle, circle.seat(seat).member());
  }

  private static Stream<Map.Entry<AccountKey, BigInteger>> signed(
      Map<AccountKey, BigInteger> change, int sign) {
    return change.entrySet().stream()
        .filter(one -> one.getValue().signum() == sign)
        .map(one -> Map.entry(one.getKey(), one.getValue().abs()));
  }

  private void add(AccountKey from, AccountKey to, BigInteger amount) {
    steps.add(new CircleMoney.Step(from, to, circle.terms().currency().quantity(amount)));
  }
}

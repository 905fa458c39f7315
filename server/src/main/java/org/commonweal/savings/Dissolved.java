package org.commonweal.savings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What dissolving a circle does, or has done: what everybody gets of what is held, and who owes
/// what to whom from then on. `at` is empty as long as it has not happened.
public record Dissolved(Optional<Instant> at, Quantity held, List<Line> lines, List<Debt> debts) {

  public Dissolved {
    lines = List.copyOf(lines);
    debts = List.copyOf(debts);
  }

  /// SHA-256 of what everybody gets and owes, which names what somebody has seen before they
  /// dissolve it.
  public String plan() {
    String all =
        lines.stream()
                .map(line ->
                    "%s %s %s %s\n"
                        .formatted(
                            line.member().value(),
                            line.share().text(),
                            line.returned().text(),
                            line.covered().text()))
                .collect(Collectors.joining())
            + debts.stream()
                .map(debt ->
                    "%s %s %s\n"
                        .formatted(
                            debt.debtor().value(), debt.creditor().value(), debt.amount().text()))
                .collect(Collectors.joining());
    return Draw.sha256(all);
  }

  /// One place, by turn. `position` is what was paid less what was received, without what was left
  /// of the deposit; `share` is what it gets of what is held, `returned` what comes back of the own
  /// deposit, and `covered` what that has paid of what it owed.
  public record Line(
      MemberId member,
      String name,
      Quantity position,
      Quantity share,
      Quantity returned,
      Quantity covered) {

    public Quantity gets() {
      return share.plus(returned);
    }
  }

  /// What somebody owes somebody else, and what of it has not come yet.
  public record Debt(
      MemberId debtor,
      String debtorName,
      MemberId creditor,
      String creditorName,
      Quantity amount,
      Quantity open) {}

  /// What somebody still has to pay.
  public Quantity owes(MemberId member) {
    return debts.stream()
        .filter(debt -> debt.debtor().equals(member))
        .map(Debt::open)
        .reduce(held.minus(held), Quantity::plus);
  }
}

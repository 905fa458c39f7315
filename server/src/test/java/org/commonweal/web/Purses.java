package org.commonweal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.Community;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.pots.Calls;
import org.commonweal.pots.DebtPayments;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseKind;
import org.commonweal.pots.Expenses;
import org.commonweal.pots.NewExpense;
import org.commonweal.pots.NewPayment;
import org.commonweal.pots.NewPot;
import org.commonweal.pots.Policy;
import org.commonweal.pots.PotId;
import org.commonweal.pots.PotOverviews;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Split;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Component;

/// Fills a community with pots, expenses and payments, so that every list of them has a given
/// number of rows.
@Component
final class Purses {

  private final Pots pots;
  private final PotOverviews overviews;
  private final Expenses expenses;
  private final DebtPayments payments;
  private final Calls calls;

  Purses(Pots pots, PotOverviews overviews, Expenses expenses, DebtPayments payments, Calls calls) {
    this.pots = pots;
    this.overviews = overviews;
    this.expenses = expenses;
    this.payments = payments;
    this.calls = calls;
  }

  /// The ids of a pot and of an expense from it.
  Map<String, String> make(Caller caller, Community community, PlaceId place, int rows) {
    CommunityId id = community.id();
    List<MemberId> all =
        overviews.everybody(id).stream().map(one -> one.member()).limit(rows + 1).toList();
    PotId pot =
        IntStream.rangeClosed(1, rows)
            .mapToObj(one ->
                pots.open(
                        caller,
                        id,
                        new NewPot("Trip " + one, "EUR", place, Policy.ALLOW, "", List.of()))
                    .id())
            .reduce((_, last) -> last)
            .orElseThrow();
    calls.call(
        caller, id, pot, new Calls.NewCall("May", java.time.LocalDate.of(2030, 5, 1), "5", all));
    IntStream.rangeClosed(1, rows)
        .forEach(_ -> expenses.record(caller, id, asked(Optional.empty(), all, all.getFirst())));
    ExpenseId expense =
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                _ -> expenses.record(caller, id, asked(Optional.of(pot), all, all.getFirst())))
            .reduce((_, last) -> last)
            .orElseThrow();
    IntStream.rangeClosed(1, Math.min(rows - 1, 5))
        .forEach(version ->
            expenses.edit(
                caller, id, expense, version, asked(Optional.of(pot), all, all.getFirst())));
    var suggested = payments.settleUp(caller, id, "EUR").suggested();
    suggested.stream()
        .limit(rows)
        .forEach(owing -> {
          if (owing.debtor().equals(all.getFirst())) {
            payments.pay(
                caller,
                id,
                new NewPayment(owing.debtor(), owing.creditor(), owing.amount().text(), "EUR"));
          }
        });
    return Map.of("pot", pot.value().toString(), "expense", expense.value().toString());
  }

  private static NewExpense asked(Optional<PotId> pot, List<MemberId> all, MemberId payer) {
    return new NewExpense(
        pot.isPresent() ? ExpenseKind.POT : ExpenseKind.GROUP,
        pot,
        "Dinner by the lake",
        "12.34",
        "EUR",
        "",
        "Food",
        Split.EQUALLY,
        all.stream().map(one -> new NewExpense.Weight(one, "")).toList(),
        pot.isPresent() ? List.of() : List.of(new NewExpense.Payment(payer, "20.00", "7.66")),
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }
}

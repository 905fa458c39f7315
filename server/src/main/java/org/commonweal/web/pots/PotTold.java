package org.commonweal.web.pots;

import java.time.LocalDate;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Event;
import org.commonweal.pots.Expense;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseKind;
import org.commonweal.pots.HistoryLine;
import org.commonweal.pots.Policy;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Split;
import org.commonweal.treasury.Currency;
import org.commonweal.web.Visit;

/// Pots and expenses in the words of a community.
public record PotTold(Visit visit) {

  public String money(Quantity amount, Currency currency) {
    return visit.language().number(amount) + " " + currency.code();
  }

  public String number(Quantity amount) {
    return visit.language().number(amount);
  }

  public String day(LocalDate day) {
    return visit.language().date(day);
  }

  public String pot(PotId pot, String below) {
    return visit.path("/pots/" + pot.value() + below);
  }

  public String expense(ExpenseId expense, String below) {
    return visit.path("/expenses/" + expense.value() + below);
  }

  public String policy(Policy policy) {
    return switch (policy) {
      case BLOCK -> "Nobody can be charged more than they have in it";
      case WARN -> "Below 0 only after a second confirmation";
      case LIMIT -> "Below 0 down to a limit";
      case ALLOW -> "Below 0 without a limit";
    };
  }

  public String split(Split split) {
    return switch (split) {
      case EQUALLY -> "equally";
      case SHARES -> "by shares";
      case PERCENT -> "by percent";
      case AMOUNTS -> "by exact amounts";
    };
  }

  public String kind(Expense expense) {
    return switch (expense.kind()) {
      case POT -> "From the pot " + expense.potName();
      case GROUP -> "Paid by members for several";
      case INDIVIDUAL -> "My own";
    };
  }

  public boolean fromPot(Expense expense) {
    return expense.kind() == ExpenseKind.POT;
  }

  /// What a line of a history says: the expense's title, or what happened.
  public String line(HistoryLine line) {
    String what = visit.language().event(new Event(line.event()));
    return line.title().isEmpty() ? what : what + ": " + line.title();
  }
}

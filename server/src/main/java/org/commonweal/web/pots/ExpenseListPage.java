package org.commonweal.web.pots;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.pots.Expense;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// Expenses, newest first.
public record ExpenseListPage(
    Visit visit, PotTold told, List<Expense> expenses, Form form, Pager pager) implements WebPage {

  public ExpenseListPage {
    expenses = List.copyOf(expenses);
  }

  @Override
  public String title() {
    return "Expenses";
  }

  public boolean adds() {
    return visit.may(Permission.SEND_MONEY);
  }
}

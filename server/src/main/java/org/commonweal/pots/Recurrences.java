package org.commonweal.pots;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets an expense come again until a day, written down by whoever asked for it.
@Service
public class Recurrences {

  private static final int MOST_YEARS = 30;

  private final RecurrenceStore store;
  private final ExpenseBooks books;
  private final Membership membership;
  private final Money money;
  private final Ids ids;

  Recurrences(
      RecurrenceStore store, ExpenseBooks books, Membership membership, Money money, Ids ids) {
    this.store = store;
    this.books = books;
    this.membership = membership;
    this.money = money;
    this.ids = ids;
  }

  /// Every so many days, weeks, months or years, from the first day until the last.
  public record NewRecurrence(Every every, int count, LocalDate first, LocalDate until) {}

  @Transactional
  public RecurrenceId start(
      Caller caller, CommunityId community, ExpenseId id, NewRecurrence asked) {
    Member member = membership.require(caller, community, Permission.SEND_MONEY);
    Expense expense = changeable(caller, community, id);
    var checks = new Checks();
    checks.range("count", asked.count(), 1, 1_000);
    LocalDate today = money.today(community);
    if (asked.first().isBefore(expense.day()) || asked.first().isBefore(today.minusYears(1))) {
      checks.add(new InputRefusal.DaysReversed("first"));
    }
    if (asked.until().isBefore(asked.first())
        || asked.until().isAfter(today.plusYears(MOST_YEARS))) {
      checks.add(new InputRefusal.DaysReversed("until"));
    }
    checks.done();
    var plan =
        new RecurrenceStore.Plan(
            new RecurrenceId(ids.next()),
            id,
            asked.every(),
            asked.count(),
            asked.first(),
            0,
            asked.until(),
            member.id(),
            caller.person());
    store.insert(community, plan);
    return plan.id();
  }

  @Transactional
  public void stop(Caller caller, CommunityId community, ExpenseId expense, RecurrenceId id) {
    membership.require(caller, community, Permission.SEND_MONEY);
    changeable(caller, community, expense);
    if (!store.stop(community, expense, id)) {
      throw new Refused(new PotsRefusal.NoSuchRecurrence());
    }
  }

  /// For whoever sees the expense.
  public List<Recurrence> of(Expense expense) {
    return store.of(expense.community(), expense.id());
  }

  private Expense changeable(Caller caller, CommunityId community, ExpenseId id) {
    Expense expense = books.get(caller, community, id);
    if (expense.voided()) {
      throw new Refused(new PotsRefusal.ExpenseVoided());
    }
    if (!books.changes(caller, expense)) {
      throw new Refused(new PotsRefusal.ExpenseNotYours(expense.ownerName()));
    }
    return expense;
  }
}

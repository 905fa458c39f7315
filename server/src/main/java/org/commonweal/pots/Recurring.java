package org.commonweal.pots;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Scope;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.NewRate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what comes again when its day has come, each time in a transaction of its own and
/// once, also after a downtime. What is refused then, such as by a pot that is short, is tried
/// again and shown until it goes through.
@Configuration(proxyBeanMethods = false)
class Recurring {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /// Looked at in one run.
  private static final int LOOK = 1_000;

  private final RecurrenceStore store;
  private final ExpenseRows rows;
  private final Expenses expenses;
  private final Money money;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Recurring(
      RecurrenceStore store,
      ExpenseRows rows,
      Expenses expenses,
      Money money,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.expenses = expenses;
    this.money = money;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  @Bean
  Task<Void> recordRecurringExpenses() {
    return Tasks.recurring("pots-recurring", FixedDelay.of(EVERY)).execute((_, _) -> recordDue());
  }

  /// Until nothing is due any more, or what is due is refused; answers how many were written down.
  int recordDue() {
    int all = 0;
    int more = 1;
    while (more > 0) {
      LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
      more = 0;
      for (RecurrenceStore.Found found : store.due(latest, LOOK)) {
        more += once(found);
      }
      all += more;
    }
    return all;
  }

  private int once(RecurrenceStore.Found found) {
    try {
      return Optional.ofNullable(transaction.execute(_ -> record(found))).orElse(0);
    } catch (Refused refused) {
      store.trouble(found, refused.refusal().type());
      return 0;
    }
  }

  private int record(RecurrenceStore.Found found) {
    Optional<RecurrenceStore.Plan> plan = store.lock(found, money.today(found.community()));
    if (plan.isEmpty()) {
      return 0;
    }
    Expense last = rows.versions(found.community(), plan.get().expense()).getFirst();
    if (last.voided()) {
      store.stop(found.community(), last.id(), found.id());
      return 0;
    }
    var caller = new Caller(plan.get().person(), Scope.WRITE);
    expenses.record(caller, found.community(), again(last, plan.get()));
    store.advance(found.community(), plan.get());
    return 1;
  }

  private static NewExpense again(Expense last, RecurrenceStore.Plan plan) {
    boolean own = last.kind() == ExpenseKind.INDIVIDUAL;
    boolean group = last.kind() == ExpenseKind.GROUP;
    return new NewExpense(
        last.kind(),
        last.pot(),
        last.title(),
        last.total().text(),
        last.currency().code(),
        plan.day(plan.times()).toString(),
        last.category(),
        last.split(),
        own
            ? List.of()
            : last.parts().stream()
                .map(part -> new NewExpense.Weight(part.member(), part.weight()))
                .toList(),
        group
            ? last.payers().stream()
                .map(payer ->
                    new NewExpense.Payment(
                        payer.member(), payer.given().text(), payer.change().text()))
                .toList()
            : List.of(),
        last.place(),
        last.rate().map(rate -> new NewRate(rate.pair(), rate.text())),
        last.note(),
        false);
  }
}

package org.commonweal.api;

import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.pots.Every;
import org.commonweal.pots.Expense;
import org.commonweal.pots.ExpenseBooks;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.Recurrence;
import org.commonweal.pots.RecurrenceId;
import org.commonweal.pots.Recurrences;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Expenses that come again.
@RestController
@RequestMapping(Places.COMMUNITY + "/expenses/{expense}/recurrences")
class RecurrenceEndpoint {

  private final Recurrences recurrences;
  private final ExpenseBooks books;

  RecurrenceEndpoint(Recurrences recurrences, ExpenseBooks books) {
    this.recurrences = recurrences;
    this.books = books;
  }

  /// Every so many days, weeks, months or years, from the first day until the last.
  record New(Every every, int count, String first, String until) {}

  /// `problem` is the type of what refused it when it was due, or empty.
  record Shown(
      UUID id, Every every, int count, String next, String until, boolean stopped, String problem) {

    static Shown of(Recurrence one) {
      return new Shown(
          one.id().value(),
          one.every(),
          one.count(),
          one.next().toString(),
          one.until().toString(),
          one.stopped(),
          one.problem());
    }
  }

  @PostMapping
  Rows<Shown> start(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense,
      @RequestBody New asked) {
    recurrences.start(
        caller,
        community,
        new ExpenseId(expense),
        new Recurrences.NewRecurrence(
            asked.every(),
            asked.count(),
            Day.read("first", asked.first()),
            Day.read("until", asked.until())));
    return list(caller, community, expense);
  }

  /// The last one first.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense) {
    Expense found = books.get(caller, community, new ExpenseId(expense));
    return Rows.of(recurrences.of(found), Shown::of);
  }

  @PostMapping("/{recurrence}/stop")
  Rows<Shown> stop(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense,
      @PathVariable UUID recurrence) {
    recurrences.stop(caller, community, new ExpenseId(expense), new RecurrenceId(recurrence));
    return list(caller, community, expense);
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.pots.Expense;
import org.commonweal.pots.ExpenseBooks;
import org.commonweal.pots.ExpenseFilter;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseKind;
import org.commonweal.pots.Expenses;
import org.commonweal.pots.NewExpense;
import org.commonweal.pots.Payer;
import org.commonweal.pots.Portion;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Previews;
import org.commonweal.pots.Split;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Rate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Expenses: from pots, shared, or one's own.
@RestController
@RequestMapping(Places.COMMUNITY + "/expenses")
class ExpenseEndpoint {

  private final Expenses expenses;
  private final ExpenseBooks books;
  private final Previews previews;
  private final Communities communities;

  ExpenseEndpoint(
      Expenses expenses, ExpenseBooks books, Previews previews, Communities communities) {
    this.expenses = expenses;
    this.books = books;
    this.previews = previews;
    this.communities = communities;
  }

  /// Who takes part; `value` is the share, percentage or amount, empty if all parts are equal.
  record Part(UUID member, String value) {}

  /// Who paid, and what they got back, which may be empty.
  record Payment(UUID member, String given, String change) {}

  /// An expense to write down. Texts may be empty but for title and amount: no `day` means today,
  /// `pair` and `rate` come together, and an expense from a pot counts in its currency. `confirmed`
  /// says that pots may fall short where their policy asks for that.
  record New(
      ExpenseKind kind,
      Optional<UUID> pot,
      String title,
      String amount,
      String currency,
      String day,
      String category,
      Split split,
      List<Part> participants,
      List<Payment> payers,
      Optional<UUID> place,
      String pair,
      String rate,
      String note,
      boolean confirmed) {

    NewExpense asked() {
      boolean bought = !pair.isBlank() || !rate.isBlank();
      return new NewExpense(
          kind,
          pot.map(PotId::new),
          title,
          amount,
          currency,
          day,
          category,
          split,
          participants.stream()
              .map(one -> new NewExpense.Weight(new MemberId(one.member()), one.value()))
              .toList(),
          payers.stream()
              .map(one ->
                  new NewExpense.Payment(new MemberId(one.member()), one.given(), one.change()))
              .toList(),
          place.map(PlaceId::new),
          bought ? Optional.of(new NewRate(pair, rate)) : Optional.empty(),
          note,
          confirmed);
    }
  }

  /// What takes the place of a version, which must be the last one.
  record Edit(int version, New expense) {}

  /// Why a version, which must be the last one, is voided.
  record Reason(int version, String reason) {}

  record PartShown(UUID member, String name, String value, Money amount, boolean oddUnit) {

    static PartShown of(Portion part, Currency currency) {
      return new PartShown(
          part.member().value(),
          part.name(),
          part.weight(),
          Money.of(part.amount(), currency),
          part.queued());
    }
  }

  record PayerShown(UUID member, String name, Money given, Money change) {

    static PayerShown of(Payer payer, Currency currency) {
      return new PayerShown(
          payer.member().value(),
          payer.name(),
          Money.of(payer.given(), currency),
          Money.of(payer.change(), currency));
    }
  }

  /// A version of an expense; `last` is the number of its last one. Lists leave out who took part.
  record Shown(
      UUID id,
      ExpenseKind kind,
      Optional<UUID> pot,
      String title,
      Money total,
      String day,
      String category,
      Split split,
      UUID owner,
      int version,
      int last,
      boolean voided,
      Optional<String> pair,
      Optional<String> rate,
      String note,
      Instant at,
      String author,
      Optional<String> voidedFor,
      List<PartShown> participants,
      List<PayerShown> payers) {

    static Shown of(Expense expense) {
      Currency currency = expense.currency();
      return new Shown(
          expense.id().value(),
          expense.kind(),
          expense.pot().map(PotId::value),
          expense.title(),
          Money.of(expense.total(), currency),
          expense.day().toString(),
          expense.category(),
          expense.split(),
          expense.owner().value(),
          expense.version(),
          expense.last(),
          expense.voided(),
          expense.rate().map(Rate::pair),
          expense.rate().map(Rate::text),
          expense.note(),
          expense.at(),
          expense.author(),
          expense.undone().map(Expense.Undone::reason).filter(text -> !text.isEmpty()),
          expense.parts().stream().map(part -> PartShown.of(part, currency)).toList(),
          expense.payers().stream().map(payer -> PayerShown.of(payer, currency)).toList());
    }
  }

  /// Which expenses: of a pot, of a kind, with a member, whose title or category holds a text.
  record Filter(
      Optional<UUID> pot,
      Optional<ExpenseKind> kind,
      Optional<UUID> member,
      Optional<String> text) {

    ExpenseFilter asked() {
      return new ExpenseFilter(
          pot.map(PotId::new), kind, member.map(MemberId::new), text.orElse(""));
    }
  }

  @PostMapping
  ResponseEntity<Shown> record(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    ExpenseId id = expenses.record(caller, community, asked.asked());
    Shown made = Shown.of(books.get(caller, community, id));
    return Places.created(Places.of(communities.get(community).uid(), "expenses", made.id()), made);
  }

  /// Divides an expense and writes nothing.
  @PostMapping("/preview")
  ExpenseDivided preview(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    return ExpenseDivided.of(previews.of(caller, community, asked.asked()));
  }

  /// Newest first.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(books.list(caller, community, filter.asked(), paging.page()), Shown::of);
  }

  @GetMapping("/{expense}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense) {
    return Shown.of(books.get(caller, community, new ExpenseId(expense)));
  }

  /// The last one first.
  @GetMapping("/{expense}/versions")
  Rows<Shown> versions(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense) {
    return Rows.of(books.versions(caller, community, new ExpenseId(expense)), Shown::of);
  }

  @PutMapping("/{expense}")
  Shown edit(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense,
      @RequestBody Edit asked) {
    var id = new ExpenseId(expense);
    expenses.edit(caller, community, id, asked.version(), asked.expense().asked());
    return Shown.of(books.get(caller, community, id));
  }

  @PostMapping("/{expense}/void")
  Shown undo(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense,
      @RequestBody Reason asked) {
    var id = new ExpenseId(expense);
    expenses.voidIt(caller, community, id, asked.version(), asked.reason());
    return Shown.of(books.get(caller, community, id));
  }
}

package org.commonweal.web.pots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.pots.Expense;
import org.commonweal.pots.ExpenseBooks;
import org.commonweal.pots.ExpenseFilter;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseKind;
import org.commonweal.pots.ExpenseReceipts;
import org.commonweal.pots.Expenses;
import org.commonweal.pots.InPot;
import org.commonweal.pots.Portion;
import org.commonweal.pots.PotId;
import org.commonweal.pots.PotOverviews;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Preview;
import org.commonweal.pots.Previews;
import org.commonweal.pots.Recurrences;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Expenses: the list, the form with its split, and each with its versions.
@Controller
@RequestMapping("/communities/{community}/expenses")
class ExpensePages {

  private final Expenses expenses;
  private final ExpenseBooks books;
  private final Previews previews;
  private final Pots pots;
  private final PotOverviews overviews;
  private final Currencies currencies;
  private final OutsidePlaces places;
  private final ExpenseReceipts receipts;
  private final Recurrences recurrences;

  ExpensePages(
      Expenses expenses,
      ExpenseBooks books,
      Previews previews,
      Pots pots,
      PotOverviews overviews,
      Currencies currencies,
      OutsidePlaces places,
      ExpenseReceipts receipts,
      Recurrences recurrences) {
    this.expenses = expenses;
    this.books = books;
    this.previews = previews;
    this.pots = pots;
    this.overviews = overviews;
    this.currencies = currencies;
    this.places = places;
    this.receipts = receipts;
    this.recurrences = recurrences;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    var filter =
        new ExpenseFilter(
            form.ids("pot").stream().findFirst().map(PotId::new),
            Optional.empty(),
            Optional.empty(),
            form.text("text"));
    Slice<Expense> found = books.list(visit.caller(), visit.id(), filter, form.page());
    Query query =
        Query.of(visit.path("/expenses"))
            .with("pot", form.text("pot"))
            .with("text", form.text("text"));
    return Answer.show(
        new ExpenseListPage(
            visit, new PotTold(visit), found.rows(), form, Pager.of(query, form, found)));
  }

  /// With an amount it shows how that is divided, which the page asks for while somebody types.
  @GetMapping("/new")
  Answer begin(Visit visit, Form form) {
    Optional<Preview> preview =
        form.text("amount").isBlank() ? Optional.empty() : divided(visit, started(visit, form));
    return form(visit, Optional.empty(), started(visit, form), preview);
  }

  private Optional<Preview> divided(Visit visit, Form form) {
    try {
      return Optional.of(
          previews.of(
              visit.caller(), visit.id(), new ExpenseTyped(visit, form.with("title", "-")).read()));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  /// Everybody, in equal parts: from the first pot that the visitor keeps, or paid by the visitor.
  private Form started(Visit visit, Form form) {
    List<InPot> kept = kept(visit);
    String from = kept.isEmpty() ? ExpenseTyped.GROUP : kept.getFirst().pot().value().toString();
    return form.starting("from", from)
        .starting("payer", visit.member().id().value().toString())
        .starting("split", "equally")
        .starting("currency", visit.community().currency().getCurrencyCode())
        .starting(
            "members",
            overviews.everybody(visit.id()).stream()
                .map(one -> one.member().value().toString())
                .toList());
  }

  private List<InPot> kept(Visit visit) {
    return pots.keptBy(visit.id(), visit.member(), visit.may(Permission.KEEP_MONEY));
  }

  private Answer form(Visit visit, Optional<Expense> edited, Form form, Optional<Preview> preview) {
    var choices =
        new ExpenseFormPage.Choices(
            kept(visit),
            overviews.everybody(visit.id()),
            currencies.all(visit.community()),
            places.all(visit.id()));
    return Answer.show(
        new ExpenseFormPage(visit, new PotTold(visit), edited, form, choices, preview));
  }

  /// The same for whoever has no script.
  @PostMapping("/preview")
  Answer preview(Visit visit, Form form) {
    return form.sent(
        () -> {
          Preview divided =
              previews.of(visit.caller(), visit.id(), new ExpenseTyped(visit, form).read());
          return form(visit, Optional.empty(), form, Optional.of(divided));
        },
        again -> form(visit, Optional.empty(), again, Optional.empty()));
  }

  @PostMapping
  Answer record(Visit visit, Form form) {
    return form.sent(
        () -> {
          ExpenseId id =
              expenses.record(visit.caller(), visit.id(), new ExpenseTyped(visit, form).read());
          return Answer.go(new PotTold(visit).expense(id, ""), "It is in the books.");
        },
        again -> form(visit, Optional.empty(), again, divided(visit, again)));
  }

  @GetMapping("/{expense}")
  Answer show(Visit visit, @PathVariable UUID expense, Form form) {
    List<Expense> versions = books.versions(visit.caller(), visit.id(), new ExpenseId(expense));
    boolean changes =
        !versions.getFirst().voided() && books.changes(visit.caller(), versions.getFirst());
    return Answer.show(
        new ExpensePage(
            visit,
            new PotTold(visit),
            versions,
            receipts.of(versions.getFirst()),
            recurrences.of(versions.getFirst()),
            changes,
            form));
  }

  @PostMapping("/{expense}/void")
  Answer undo(Visit visit, @PathVariable UUID expense, Form form) {
    return form.sent(
        () -> {
          var id = new ExpenseId(expense);
          expenses.voidIt(
              visit.caller(), visit.id(), id, form.whole("version"), form.text("reason"));
          return Answer.go(new PotTold(visit).expense(id, ""), "It was voided.");
        },
        again -> show(visit, expense, again));
  }

  @GetMapping("/{expense}/edit")
  Answer edit(Visit visit, @PathVariable UUID expense, Form form) {
    Expense now = books.get(visit.caller(), visit.id(), new ExpenseId(expense));
    Form filled = filled(now, form);
    Optional<Preview> preview =
        form.text("amount").isBlank() ? Optional.empty() : divided(visit, filled);
    return form(visit, Optional.of(now), filled, preview);
  }

  private static Form filled(Expense now, Form form) {
    Form filled =
        form.starting("version", Integer.toString(now.version()))
            .starting("from", from(now))
            .starting("title", now.title())
            .starting("amount", now.total().text())
            .starting("currency", now.currency().code())
            .starting("day", now.day().toString())
            .starting("category", now.category())
            .starting("note", now.note())
            .starting("split", Choice.value(now.split()))
            .starting("place", now.place().map(one -> one.value().toString()).orElse(""))
            .starting(
                "members",
                now.parts().stream().map(one -> one.member().value().toString()).toList());
    for (Portion part : now.parts()) {
      filled = filled.starting("weight-" + part.member().value(), part.weight());
    }
    if (now.kind() == ExpenseKind.GROUP) {
      for (var payer : now.payers()) {
        filled =
            filled
                .starting("given-" + payer.member().value(), payer.given().text())
                .starting("change-" + payer.member().value(), payer.change().text());
      }
    }
    return filled;
  }

  private static String from(Expense now) {
    return switch (now.kind()) {
      case POT -> now.pot().orElseThrow().value().toString();
      case GROUP -> ExpenseTyped.GROUP;
      case INDIVIDUAL -> ExpenseTyped.OWN;
    };
  }

  @PostMapping("/{expense}/edit/preview")
  Answer editPreview(Visit visit, @PathVariable UUID expense, Form form) {
    Optional<Expense> now =
        Optional.of(books.get(visit.caller(), visit.id(), new ExpenseId(expense)));
    return form.sent(
        () -> {
          Preview divided =
              previews.of(visit.caller(), visit.id(), new ExpenseTyped(visit, form).read());
          return form(visit, now, form, Optional.of(divided));
        },
        again -> form(visit, now, again, Optional.empty()));
  }

  @PostMapping("/{expense}/edit")
  Answer edited(Visit visit, @PathVariable UUID expense, Form form) {
    var id = new ExpenseId(expense);
    return form.sent(
        () -> {
          expenses.edit(
              visit.caller(),
              visit.id(),
              id,
              form.whole("version"),
              new ExpenseTyped(visit, form).read());
          return Answer.go(new PotTold(visit).expense(id, ""), "It was changed.");
        },
        again ->
            form(
                visit,
                Optional.of(books.get(visit.caller(), visit.id(), id)),
                again,
                divided(visit, again)));
  }
}

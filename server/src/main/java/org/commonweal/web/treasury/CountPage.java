package org.commonweal.web.treasury;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form for what was counted in a place. Once that is known, it says what it would do.
public record CountPage(
    Visit visit,
    OutsidePlace place,
    List<PlaceHolding> holdings,
    List<Currency> currencies,
    Form form,
    Optional<CountedThere> counted)
    implements FormPage {

  public CountPage {
    holdings = List.copyOf(holdings);
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return "Count " + place.name();
  }

  public Told told() {
    return new Told(visit);
  }

  public String path(String below) {
    return told().place(place.id(), below);
  }

  public List<Option> currencyOptions() {
    return Moves.currencies(currencies);
  }

  /// What was counted, beside what the books say.
  public record CountedThere(Quantity counted, Quantity books, Currency currency) {

    public boolean differs() {
      return !counted.equals(books);
    }
  }

  public List<String> effects() {
    CountedThere found = counted.orElseThrow();
    Quantity difference = found.counted().minus(found.books());
    String books = told().money(found.books(), found.currency());
    if (difference.signum() == 0) {
      return List.of("The books say the same, " + books + ". The count is kept.");
    }
    String amount =
        told().money(difference.signum() < 0 ? difference.negated() : difference, found.currency());
    String how = difference.signum() < 0 ? " are missing" : " are there that nobody recorded";
    return List.of(
        "The books say " + books + ": " + amount + how + ".",
        "The books then say " + told().money(found.counted(), found.currency()) + " too.",
        "The difference stands on its own; no wallet changes.");
  }
}

package org.commonweal.web.treasury;

import java.util.List;
import java.util.stream.Stream;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form for a top-up, a withdrawal or a transfer.
public record MovePage(
    Visit visit,
    MovementKind kind,
    Form form,
    Pick people,
    List<OutsidePlace> places,
    List<Currency> currencies)
    implements FormPage {

  public MovePage {
    places = places.stream().filter(OutsidePlace::open).toList();
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return Moves.title(kind);
  }

  public String path(String below) {
    return Moves.path(visit, kind, below);
  }

  /// Where the form was reached from.
  public String above() {
    return kind == MovementKind.TRANSFER ? visit.path("/treasury/wallet") : visit.path("/treasury");
  }

  public boolean closed() {
    return kind != MovementKind.TRANSFER && places.isEmpty();
  }

  public String who() {
    return switch (kind) {
      case TOP_UP -> "Whose wallet";
      case WITHDRAWAL -> "From whose wallet";
      case TRANSFER -> "To whom";
    };
  }

  public String where() {
    return kind == MovementKind.TOP_UP ? "Where the money is now" : "Where it was paid out";
  }

  public List<Option> placeOptions() {
    return Moves.places(places);
  }

  public List<Option> currencyOptions() {
    return Moves.currencies(currencies);
  }

  /// Whether the folded part holds a fault and has to be open.
  public boolean unfolded() {
    return Stream.of("effective", "reference", "note", "pair", "rate")
        .anyMatch(field -> !form.faults(field).isEmpty());
  }
}

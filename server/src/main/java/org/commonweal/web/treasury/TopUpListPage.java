package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form for what many members brought to one place.
public record TopUpListPage(
    Visit visit, Form form, List<OutsidePlace> places, List<Currency> currencies)
    implements FormPage {

  public TopUpListPage {
    places = places.stream().filter(OutsidePlace::open).toList();
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return "Top up many wallets";
  }

  public Told told() {
    return new Told(visit);
  }

  public List<Option> placeOptions() {
    return Moves.places(places);
  }

  public List<Option> currencyOptions() {
    return Moves.currencies(currencies);
  }
}

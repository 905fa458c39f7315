package org.commonweal.web.pots;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonweal.pots.Participant;
import org.commonweal.pots.Policy;
import org.commonweal.pots.Pot;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form by which a pot is opened, or changed.
public record PotFormPage(
    Visit visit,
    PotTold told,
    Optional<Pot> pot,
    Form form,
    List<OutsidePlace> places,
    List<Currency> currencies,
    List<Participant> members)
    implements FormPage {

  public PotFormPage {
    places = places.stream().filter(OutsidePlace::open).toList();
    currencies = List.copyOf(currencies);
    members = List.copyOf(members);
  }

  @Override
  public String title() {
    return pot.map(one -> "Change " + one.name()).orElse("Open a pot");
  }

  public String action() {
    return pot.map(one -> told.pot(one.id(), "/change")).orElse(visit.path("/pots"));
  }

  public String above() {
    return pot.map(one -> told.pot(one.id(), "")).orElse(visit.path("/pots"));
  }

  public List<Option> placeOptions() {
    return places.stream()
        .map(place -> new Option(place.id().value().toString(), place.name()))
        .toList();
  }

  public List<Option> currencyOptions() {
    return currencies.stream()
        .map(one -> new Option(one.code(), one.code() + ", " + one.name()))
        .toList();
  }

  public List<Option> policies() {
    return Arrays.stream(Policy.values())
        .map(one -> new Option(Choice.value(one), told.policy(one)))
        .toList();
  }
}

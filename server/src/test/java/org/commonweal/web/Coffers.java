package org.commonweal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.Community;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Ids;
import org.commonweal.treasury.Countings;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.MoneyBook;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.Movements;
import org.commonweal.treasury.NewCounting;
import org.commonweal.treasury.NewCurrency;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.Periods;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.commonweal.treasury.TreasurySettings;
import org.commonweal.treasury.Way;
import org.springframework.stereotype.Component;

/// Fills a community with places and money, so that every list of the treasury has a given number
/// of rows.
@Component
final class Coffers {

  private final Currencies currencies;
  private final OutsidePlaces places;
  private final Movements movements;
  private final MoneyBook book;
  private final Ids ids;
  private final Countings countings;
  private final Periods periods;
  private final MoneySettings settings;

  Coffers(
      Currencies currencies,
      OutsidePlaces places,
      Movements movements,
      MoneyBook book,
      Ids ids,
      Countings countings,
      Periods periods,
      MoneySettings settings) {
    this.currencies = currencies;
    this.places = places;
    this.movements = movements;
    this.book = book;
    this.ids = ids;
    this.countings = countings;
    this.periods = periods;
    this.settings = settings;
  }

  /// The ids of a place and of a movement there, a currency, and the entries of all movements.
  Map<String, String> make(Caller caller, Community community, MemberId member, int rows) {
    settings.change(caller, community.id(), new TreasurySettings(true, 15));
    IntStream.range(0, Math.min(rows, 40))
        .forEach(
            one -> currencies.add(caller, community.id(), new NewCurrency("OWN" + one, "Own", 1)));
    PlaceId place =
        IntStream.range(0, rows)
            .mapToObj(one ->
                places
                    .open(caller, community.id(), new NewPlace(PlaceKind.CASH, "Box " + one))
                    .id())
            .reduce((_, last) -> last)
            .orElseThrow();
    List<Movement> movements =
        IntStream.range(0, rows)
            .mapToObj(_ -> topUp(caller, community, member, place))
            .map(movement -> book.get(caller, community.id(), movement))
            .toList();
    IntStream.range(0, rows).forEach(one -> count(caller, community, place, one));
    IntStream.range(0, rows)
        .forEach(
            one -> periods.close(caller, community.id(), LocalDate.of(2020, 1, 1).plusDays(one)));
    return Map.of(
        "place",
        place.value().toString(),
        "movement",
        movements.getLast().id().value().toString(),
        "currency",
        "EUR",
        "entries",
        movements.getFirst().entry() + "-" + movements.getLast().entry());
  }

  private MovementId topUp(Caller caller, Community community, MemberId member, PlaceId place) {
    var brought =
        new NewMovement(
            new Way.TopUp(member, place),
            "10",
            "EUR",
            Optional.empty(),
            Optional.empty(),
            "R 1",
            "Brought");
    return movements.move(caller, community.id(), new MovementId(ids.next()), brought);
  }

  private void count(Caller caller, Community community, PlaceId place, int one) {
    var counted =
        new NewCounting(
            Integer.toString(5 + one), "EUR", Optional.empty(), "Counted again", Optional.empty());
    countings.record(caller, community.id(), place, counted);
  }
}

package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Addresses, headings and choices of the forms that move money.
final class Moves {

  private Moves() {}

  static String title(MovementKind kind) {
    return switch (kind) {
      case TOP_UP -> "Top up a wallet";
      case WITHDRAWAL -> "Pay out of a wallet";
      case TRANSFER -> "Send money";
    };
  }

  static String path(Visit visit, MovementKind kind, String below) {
    return visit.path("/treasury/" + kind.noun() + below);
  }

  static List<Option> places(List<OutsidePlace> places) {
    return places.stream()
        .map(place -> new Option(place.id().value().toString(), place.name()))
        .toList();
  }

  static List<Option> currencies(List<Currency> currencies) {
    return currencies.stream()
        .map(one -> new Option(one.code(), one.code() + ", " + one.name()))
        .toList();
  }
}

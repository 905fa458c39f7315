package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why the treasury said no. A `field` is empty if the address names what is not there.
public sealed interface TreasuryRefusal extends Refusal {

  record NoSuchCurrency(String field) implements TreasuryRefusal {}

  record CurrencyExists(String field, String code) implements TreasuryRefusal {}

  record CurrencyInUse(String field, String code, int decimals) implements TreasuryRefusal {}

  /// Somebody changed the currency at the same moment.
  record CurrencyChanged(String code) implements TreasuryRefusal {}

  /// ISO 4217 says how many decimals the currency has.
  record DecimalsFixed(String field, String code, int decimals) implements TreasuryRefusal {}

  record TooManyCurrencies(int most) implements TreasuryRefusal {}

  record NoSuchPlace(String field) implements TreasuryRefusal {}

  record PlaceClosed(String field, String name) implements TreasuryRefusal {}

  record PlaceNameTaken(String field, String name) implements TreasuryRefusal {}

  /// A place closes when it holds nothing.
  record PlaceHolds(String name, Quantity amount, String currency) implements TreasuryRefusal {}

  record TooManyPlaces(int most) implements TreasuryRefusal {}

  /// The member is none of this community, or has left it.
  record NoSuchHolder(String field) implements TreasuryRefusal {}

  /// Nobody is called that, or more than one member.
  record NotOneHolder(String field, String name, int count) implements TreasuryRefusal {}

  record ToOneself(String field) implements TreasuryRefusal {}

  record TransfersOff() implements TreasuryRefusal {}

  record DayOutOfRange(String field, LocalDate first, LocalDate last) implements TreasuryRefusal {}

  /// The wallet has not enough in it.
  record WalletShort(String field, String name, Quantity held, Quantity asked, String currency)
      implements TreasuryRefusal {}

  /// The books are closed for that day.
  record DayClosed(String field, LocalDate firstOpen) implements TreasuryRefusal {}

  record WalletClosed(String name, String currency) implements TreasuryRefusal {}

  record NoSuchWallet() implements TreasuryRefusal {}

  record NoSuchMovement() implements TreasuryRefusal {}

  record UndoneAlready() implements TreasuryRefusal {}

  record NotARate(String field) implements TreasuryRefusal {}

  /// The books have changed since the difference was shown.
  record BooksChanged(String field, Quantity now, String currency) implements TreasuryRefusal {}

  record NothingToRecord(String field) implements TreasuryRefusal {}

  record TooManyToRecord(String field, int limit) implements TreasuryRefusal {}

  /// One of a set that hangs together cannot be recorded, counted from 1, and why.
  record Line(int line, Refusal refusal) {

    static List<Line> of(int line, List<Refusal> refusals) {
      return refusals.stream().map(refusal -> new Line(line, refusal)).toList();
    }
  }

  record NotAllRecorded(int asked, List<Line> lines) implements TreasuryRefusal {

    public NotAllRecorded {
      lines = List.copyOf(lines);
    }
  }

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchCurrency no -> among(no.field());
      case NoSuchPlace no -> among(no.field());
      case NoSuchHolder no -> among(no.field());
      case NoSuchMovement _, NoSuchWallet _ -> Kind.NOT_FOUND;
      case TransfersOff _ -> Kind.FORBIDDEN;
      case CurrencyExists _,
          CurrencyInUse _,
          CurrencyChanged _,
          TooManyCurrencies _,
          PlaceClosed _,
          PlaceNameTaken _,
          PlaceHolds _,
          TooManyPlaces _,
          WalletShort _,
          WalletClosed _,
          DayClosed _,
          UndoneAlready _,
          BooksChanged _ ->
          Kind.CONFLICT;
      case DecimalsFixed _,
          NotOneHolder _,
          ToOneself _,
          DayOutOfRange _,
          NotARate _,
          NothingToRecord _,
          NotAllRecorded _,
          TooManyToRecord _ ->
          Kind.INVALID;
    };
  }

  private static Kind among(String field) {
    return field.isEmpty() ? Kind.NOT_FOUND : Kind.INVALID;
  }
}

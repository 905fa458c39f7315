package org.commonweal.web.treasury;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.commonweal.web.Visit;
import org.commonweal.web.statements.StatementPaths;

/// Money, days and kinds of movement in the words of a community.
public record Told(Visit visit) {

  /// `1,250.00 EUR`.
  public String money(Quantity amount, Currency currency) {
    return visit.language().number(amount) + " " + currency.code();
  }

  /// What movements of one currency are together.
  Quantity sum(List<Movement> movements) {
    return movements.stream().map(Movement::amount).reduce(Quantity::plus).orElseThrow();
  }

  /// What movements are together, currency by currency: `12.00 EUR and 3.0 HOURS`.
  String sums(List<Movement> movements) {
    Map<Currency, Quantity> sums = new LinkedHashMap<>();
    movements.forEach(one -> sums.merge(one.currency(), one.amount(), Quantity::plus));
    return sums.entrySet().stream()
        .map(sum -> money(sum.getValue(), sum.getKey()))
        .collect(Collectors.joining(" and "));
  }

  public String path(String below) {
    return visit.path("/treasury" + below);
  }

  public String movement(Movement movement) {
    return path("/movements/" + movement.id().value());
  }

  public String wallet(MemberId member) {
    return path("/wallets/" + member.value());
  }

  public String place(PlaceId place, String below) {
    return path("/places/" + place.value() + below);
  }

  /// What moved on an account, line by line.
  public String statement(UUID account) {
    return StatementPaths.account(visit, account);
  }

  /// Everything a member has, money and goods.
  public String statement(MemberId member) {
    return StatementPaths.member(visit, member.value());
  }

  public String statement(PlaceId place) {
    return StatementPaths.place(visit, place.value());
  }

  /// `50.00 EUR into Sanjai's wallet`.
  public String sentence(Movement movement) {
    String amount = money(movement.amount(), movement.currency());
    return switch (movement.kind()) {
      case TOP_UP -> amount + " into " + movement.memberName() + "'s wallet";
      case WITHDRAWAL -> amount + " out of " + movement.memberName() + "'s wallet";
      case TRANSFER ->
          amount
              + " from "
              + movement.memberName()
              + " to "
              + movement.receiver().map(Movement.Party::name).orElse("");
    };
  }

  public String kind(MovementKind kind) {
    return switch (kind) {
      case TOP_UP -> "Top-up";
      case WITHDRAWAL -> "Withdrawal";
      case TRANSFER -> "Transfer";
    };
  }

  public String kind(PlaceKind kind) {
    return switch (kind) {
      case CASH -> "Cash box";
      case BANK -> "Bank";
      case MOBILE -> "Mobile money";
      case OTHER -> "Other";
    };
  }

  public String day(LocalDate day) {
    return visit.language().date(day);
  }
}

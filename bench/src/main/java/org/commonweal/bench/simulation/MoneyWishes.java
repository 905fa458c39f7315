package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountKey;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Way;

/// What people ask of a treasury: mostly what is possible, and now and then with something wrong.
final class MoneyWishes {

  private static final LocalDate NEVER = LocalDate.of(2999, 1, 1);
  private static final int MOST = 9_000;

  private final Kitty kitty;
  private final Chance chance;
  private final Ask ask;

  MoneyWishes(Kitty kitty, Chance chance, Ask ask) {
    this.kitty = kitty;
    this.chance = chance;
    this.ask = ask;
  }

  /// What is asked for, what is wrong with it, in the order in which the treasury says so, and what
  /// it moves if nothing is.
  record Wish(NewMovement asked, List<String> wrong, Ask.Flow flow) {}

  Wish topUp() {
    List<String> wrong = new ArrayList<>();
    MemberId member = member(wrong);
    PlaceId place = place(wrong);
    return wish(new Way.TopUp(member, place), kitty.outside(place), kitty.wallet(member), wrong);
  }

  Wish withdrawal() {
    List<String> wrong = new ArrayList<>();
    MemberId member = member(wrong);
    PlaceId place = place(wrong);
    return wish(
        new Way.Withdrawal(member, place), kitty.wallet(member), kitty.outside(place), wrong);
  }

  private Wish wish(Way way, AccountKey from, AccountKey to, List<String> wrong) {
    Amount amount = amount(wrong);
    Optional<LocalDate> day = day(wrong);
    Optional<NewRate> rate = rate(wrong);
    return new Wish(
        new NewMovement(way, amount.text(), amount.currency(), day, rate, "", note()),
        wrong,
        new Ask.Flow(from, to, amount.quantity(), day.orElseGet(ask::today)));
  }

  Wish transfer() {
    List<String> wrong = new ArrayList<>();
    boolean back = chance.oneIn(8);
    if (back) {
      wrong.add("ToOneself");
    }
    MemberId receiver = back ? kitty.self : member(wrong);
    Amount amount = amount(wrong);
    return new Wish(
        NewMovement.of(new Way.Transfer(receiver), amount.text(), amount.currency()),
        kitty.transfers ? wrong : List.of("TransfersOff"),
        new Ask.Flow(
            kitty.wallet(kitty.self), kitty.wallet(receiver), amount.quantity(), ask.today()));
  }

  private MemberId member(List<String> wrong) {
    if (chance.oneIn(15)) {
      wrong.add("NoSuchHolder");
      return new MemberId(chance.id());
    }
    return chance.of(kitty.pantry.members);
  }

  PlaceId place(List<String> wrong) {
    if (chance.oneIn(15)) {
      wrong.add("NoSuchPlace");
      return new PlaceId(chance.id());
    }
    PlaceId place = chance.of(List.copyOf(kitty.places.keySet()));
    if (!kitty.open(place)) {
      wrong.add("PlaceClosed");
    }
    return place;
  }

  private record Amount(String text, String currency, Quantity quantity) {}

  private Amount amount(List<String> wrong) {
    Quantity quantity = Quantity.of(chance.between(1, MOST), kitty.euro);
    if (!chance.oneIn(12)) {
      return new Amount(quantity.text(), Kitty.EURO, quantity);
    }
    if (chance.oneIn(3)) {
      wrong.add("NoSuchCurrency");
      return new Amount("1", "XYZ", quantity);
    }
    boolean nothing = chance.oneIn(2);
    wrong.add(nothing ? "NotPositive" : "TooManyDecimals");
    return new Amount(nothing ? "0" : "1.001", Kitty.EURO, quantity);
  }

  /// Mostly none; else one from before the simulation began, or one that has not come yet.
  Optional<LocalDate> day(List<String> wrong) {
    if (chance.oneIn(15)) {
      wrong.add("DayOutOfRange");
      return Optional.of(NEVER);
    }
    return chance.oneIn(3)
        ? Optional.of(Wishes.TODAY.minusDays(chance.between(0, 400)))
        : Optional.empty();
  }

  private Optional<NewRate> rate(List<String> wrong) {
    if (chance.oneIn(15)) {
      wrong.add("NotARate");
      return Optional.of(new NewRate("USD/EUR", "0"));
    }
    return chance.oneIn(4) ? Optional.of(new NewRate("USD/EUR", "0.915")) : Optional.empty();
  }

  private String note() {
    return chance.oneIn(4) ? "note " + chance.id() : "";
  }
}

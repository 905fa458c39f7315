package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Addition;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.Countings;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.Movements;
import org.commonweal.treasury.NewCounting;
import org.commonweal.treasury.NewCurrency;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.commonweal.treasury.Reversals;
import org.commonweal.treasury.Together;
import org.commonweal.treasury.TopUpList;
import org.commonweal.treasury.TopUpLists;
import org.commonweal.treasury.TreasurySettings;
import org.commonweal.treasury.WalletTerms;
import org.commonweal.treasury.Way;

/// Asks a treasury for every kind of thing that it refuses: what chance has not brought.
final class TreasuryTemptations {

  private static final LocalDate LONG_AGO = Wishes.TODAY.minusYears(9);
  private static final int DIGITS = 15;

  private final Kitty kitty;
  private final Machine machine;
  private final Caller owner;
  private final CommunityId community;
  private final Chance chance;
  private final Ask ask;
  private final TreasuryStep step;
  private final Currencies currencies;
  private final OutsidePlaces places;

  TreasuryTemptations(Kitty kitty, Chance chance) {
    this.kitty = kitty;
    this.chance = chance;
    machine = kitty.pantry.town.machine;
    owner = kitty.pantry.owner;
    community = kitty.pantry.town.community;
    ask = new Ask(kitty.pantry, chance);
    step = new TreasuryStep(kitty, chance);
    currencies = machine.bean(Currencies.class);
    places = machine.bean(OutsidePlaces.class);
  }

  void run() {
    MemberId newcomer = newcomer();
    PlaceId shed = placesOfOneName();
    closedPlace(shed, newcomer);
    wrongTopUps(shed, newcomer);
    closedDay(shed, newcomer);
    undoing(shed, newcomer);
    wallets(shed, newcomer);
    transfers(newcomer);
    counts(shed);
    sets(shed, newcomer);
    currencies(shed, newcomer);
    tooMany();
  }

  private MemberId newcomer() {
    Addition added =
        machine
            .bean(Members.class)
            .addManaged(owner, community, List.of(new NewMember("Newcomer", "")))
            .getFirst();
    return ((Addition.Added) added).member();
  }

  private OutsidePlace open(String name) {
    return places.open(owner, community, new NewPlace(PlaceKind.CASH, name));
  }

  private PlaceId placesOfOneName() {
    PlaceId shed = open("Shed").id();
    kitty.places.put(shed, true);
    ask.refused(List.of("PlaceNameTaken"), () -> open("shed"));
    return shed;
  }

  private static NewMovement topUp(MemberId member, PlaceId place, String amount, String currency) {
    return NewMovement.of(new Way.TopUp(member, place), amount, currency);
  }

  private MovementId move(NewMovement asked) {
    return machine.bean(Movements.class).move(owner, community, new MovementId(chance.id()), asked);
  }

  private void refused(String refusal, NewMovement asked) {
    ask.refused(List.of(refusal), () -> move(asked));
  }

  private MovementId bring(PlaceId place, MemberId member, int euros) {
    MovementId brought = move(topUp(member, place, "" + euros, Kitty.EURO));
    Check.same("top-ups", 1, kitty.pantry.adopt().size());
    return brought;
  }

  private void closedPlace(PlaceId shed, MemberId member) {
    step.place(shed, /* open= */ false);
    refused("PlaceClosed", topUp(member, shed, "1", Kitty.EURO));
    step.place(shed, /* open= */ true);
    bring(shed, member, 1);
    step.place(shed, /* open= */ false);
    Check.that("a place that holds something is open", kitty.open(shed));
  }

  private void wrongTopUps(PlaceId shed, MemberId member) {
    refused("NoSuchCurrency", topUp(member, shed, "1", "XYZ"));
    refused("NoSuchPlace", topUp(member, new PlaceId(chance.id()), "1", Kitty.EURO));
    refused("NoSuchHolder", topUp(new MemberId(chance.id()), shed, "1", Kitty.EURO));
    refused("DayOutOfRange", on(LocalDate.of(1899, 12, 31), member, shed));
    var nothing = Optional.of(new NewRate("USD/EUR", "0"));
    refused(
        "NotARate",
        new NewMovement(
            new Way.TopUp(member, shed), "1", Kitty.EURO, Optional.empty(), nothing, "", ""));
  }

  private static NewMovement on(LocalDate day, MemberId member, PlaceId place) {
    var way = new Way.TopUp(member, place);
    return new NewMovement(way, "1", Kitty.EURO, Optional.of(day), Optional.empty(), "", "");
  }

  private void closedDay(PlaceId shed, MemberId member) {
    Optional<LocalDate> closed = kitty.pantry.town.model.decisions().closedThrough();
    LocalDate last = closed.orElse(LONG_AGO);
    if (closed.isEmpty()) {
      step.close(last);
    }
    refused("DayClosed", on(last, member, shed));
    step.reopen(last);
  }

  private void undoing(PlaceId shed, MemberId member) {
    MovementId mistake = bring(shed, member, 3);
    step.undo(mistake, "typed twice");
    step.undo(mistake, "typed twice");
    ask.refused(
        List.of("NoSuchMovement"),
        () ->
            machine
                .bean(Reversals.class)
                .reverse(owner, community, new MovementId(chance.id()), "typed twice"));
  }

  private void wallets(PlaceId shed, MemberId member) {
    ask.refused(List.of("WalletShort"), () -> move(withdrawal(member, shed, "1.01")));
    move(withdrawal(member, shed, "1"));
    Check.same("withdrawals", 1, kitty.pantry.adopt().size());
    step.close(member);
    refused("WalletClosed", topUp(member, shed, "1", Kitty.EURO));
    step.reopen(member);
    var nobody = new WalletTerms.Which(new MemberId(chance.id()), Kitty.EURO);
    ask.refused(
        List.of("NoSuchWallet"),
        () -> machine.bean(WalletTerms.class).close(owner, community, nobody));
  }

  private static NewMovement withdrawal(MemberId member, PlaceId place, String amount) {
    return NewMovement.of(new Way.Withdrawal(member, place), amount, Kitty.EURO);
  }

  private void transfers(MemberId member) {
    allow(false);
    ask.refused(List.of("TransfersOff"), () -> send(member));
    allow(true);
    ask.refused(List.of("ToOneself"), () -> send(kitty.self));
  }

  private void allow(boolean transfers) {
    machine
        .bean(MoneySettings.class)
        .change(owner, community, new TreasurySettings(transfers, DIGITS));
    kitty.transfers = transfers;
  }

  private void send(MemberId receiver) {
    move(NewMovement.of(new Way.Transfer(receiver), "1", Kitty.EURO));
  }

  private void counts(PlaceId shed) {
    var outdated =
        new NewCounting("7", Kitty.EURO, Optional.empty(), "looked", Optional.of("12345.00"));
    ask.refused(
        List.of("BooksChanged"),
        () -> machine.bean(Countings.class).record(owner, community, shed, outdated));
  }

  private void sets(PlaceId shed, MemberId member) {
    refused("NothingToRecord", List.of());
    NewMovement good = topUp(member, shed, "1", Kitty.EURO);
    refused("TooManyToRecord", Collections.nCopies(Movements.SET_LIMIT + 1, good));
    refused("NotAllRecorded", List.of(good, topUp(member, shed, "0", Kitty.EURO)));
    newcomer();
    var ambiguous = List.of(new TopUpList.Line("Newcomer", "1", ""));
    ask.refused(
        List.of("NotAllRecorded"),
        () ->
            machine
                .bean(TopUpLists.class)
                .record(
                    owner,
                    community,
                    new TopUpList(shed, Kitty.EURO, Optional.empty(), ambiguous)));
  }

  private void refused(String refusal, List<NewMovement> set) {
    ask.refused(
        List.of(refusal),
        () -> machine.bean(Movements.class).record(owner, community, set, Together.ALL_OR_NONE));
  }

  /// A currency keeps its decimals once it is used; whoever remembers others is told.
  private void currencies(PlaceId shed, MemberId member) {
    ask.refused(List.of("CurrencyExists"), () -> add(Kitty.EURO, 2));
    ask.refused(List.of("DecimalsFixed"), () -> add("JPY", 2));
    Currency remembered = add("HOURS", 1);
    change("HOURS", 2);
    ask.refused(List.of("CurrencyChanged"), () -> currencies.use(community, List.of(remembered)));
    move(topUp(member, shed, "1.25", "HOURS"));
    Check.same("top-ups", 1, kitty.pantry.adopt().size());
    ask.refused(List.of("CurrencyInUse"), () -> change("HOURS", 3));
  }

  private Currency add(String code, int decimals) {
    return currencies.add(owner, community, new NewCurrency(code, "Currency " + code, decimals));
  }

  private void change(String code, int decimals) {
    currencies.change(owner, community, code, new NewCurrency(code, "Hours of work", decimals));
  }

  private void tooMany() {
    for (int i = currencies.all(community).size(); i < Currencies.MOST; i++) {
      add("C" + i, 0);
    }
    ask.refused(List.of("TooManyCurrencies"), () -> add("C99", 0));
    for (int i = places.all(community).size(); i < OutsidePlaces.MOST; i++) {
      open("Place " + i);
    }
    ask.refused(List.of("TooManyPlaces"), () -> open("One more place"));
  }
}

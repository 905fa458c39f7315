package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Role;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.springframework.stereotype.Component;

/// Makes a community that keeps its money in a cash box, with a treasurer, an accountant, a viewer
/// and two members.
@Component
public class Kitty {

  private final Village village;
  private final Members members;
  private final OutsidePlaces places;
  private final Movements movements;
  private final Ids ids;
  private final MoneySettings settings;
  private final Wallets wallets;
  private final Sheets sheets;

  Kitty(
      Village village,
      Members members,
      OutsidePlaces places,
      Movements movements,
      Ids ids,
      MoneySettings settings,
      Wallets wallets,
      Sheets sheets) {
    this.village = village;
    this.members = members;
    this.places = places;
    this.movements = movements;
    this.ids = ids;
    this.settings = settings;
    this.wallets = wallets;
    this.sheets = sheets;
  }

  /// The owner is Maria; the cash box is empty.
  public record Here(
      Village.Place place,
      Village.Neighbour treasurer,
      Village.Neighbour accountant,
      Village.Neighbour viewer,
      Village.Neighbour sanjai,
      Village.Neighbour pia,
      PlaceId box) {

    public CommunityId id() {
      return place.community();
    }

    public Caller owner() {
      return place.maria();
    }
  }

  public Here here() {
    Village.Place place = village.place();
    PlaceId box =
        places
            .open(place.maria(), place.community(), new NewPlace(PlaceKind.CASH, "Cash box"))
            .id();
    return new Here(
        place,
        with(place, "Tara", Role.TREASURER),
        with(place, "Achim", Role.ACCOUNTANT),
        with(place, "Vera", Role.VIEWER),
        village.neighbour(place, "Sanjai"),
        village.neighbour(place, "Pia"),
        box);
  }

  private Village.Neighbour with(Village.Place place, String name, Role role) {
    Village.Neighbour joined = village.neighbour(place, name);
    members.changeRoles(place.maria(), place.community(), joined.member(), Set.of(role));
    return joined;
  }

  public MovementId topUp(Here here, MemberId member, String amount) {
    return record(here, brought(here, member, amount));
  }

  /// What papers outside call by this reference.
  public MovementId topUp(Here here, MemberId member, String amount, String reference) {
    var way = new Way.TopUp(member, here.box());
    var asked =
        new NewMovement(way, amount, "EUR", Optional.empty(), Optional.empty(), reference, "");
    return record(here, asked);
  }

  public MovementId withdraw(Here here, MemberId member, String amount) {
    return record(here, taken(here, member, amount));
  }

  /// What the treasurer writes down.
  MovementId record(Here here, NewMovement asked) {
    return move(here, here.treasurer().caller(), asked);
  }

  public MovementId send(Here here, Village.Neighbour from, MemberId to, String amount) {
    var asked = NewMovement.of(new Way.Transfer(to), amount, "EUR");
    return move(here, from.caller(), asked);
  }

  MovementId move(Here here, Caller caller, NewMovement asked) {
    return movements.move(caller, here.id(), new MovementId(ids.next()), asked);
  }

  public static NewMovement brought(Here here, MemberId member, String amount) {
    return NewMovement.of(new Way.TopUp(member, here.box()), amount, "EUR");
  }

  static NewMovement brought(Here here, MemberId member, String amount, LocalDate day) {
    return new NewMovement(
        new Way.TopUp(member, here.box()),
        amount,
        "EUR",
        Optional.of(day),
        Optional.empty(),
        "",
        "");
  }

  static NewMovement taken(Here here, MemberId member, String amount) {
    return NewMovement.of(new Way.Withdrawal(member, here.box()), amount, "EUR");
  }

  public void allowTransfers(Here here) {
    settings.change(here.owner(), here.id(), new TreasurySettings(true, 15));
  }

  /// What a member has in euros.
  String wallet(Here here, MemberId member) {
    return wallets
        .list(here.owner(), here.id(), new WalletFilter(Optional.of(member), "EUR", ""), Page.FIRST)
        .rows()
        .stream()
        .map(wallet -> wallet.balance().text())
        .findFirst()
        .orElse("none");
  }

  /// What the books say is in the cash box, in euros.
  String box(Here here) {
    return places.holdings(here.owner(), here.id(), List.of(here.box())).stream()
        .filter(holding -> holding.currency().code().equals("EUR"))
        .map(holding -> holding.amount().text())
        .findFirst()
        .orElse("none");
  }

  Sheet sheet(Here here) {
    return sheets.of(here.owner(), here.id()).getFirst();
  }
}

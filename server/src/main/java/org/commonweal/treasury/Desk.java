package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;

/// What it takes to decide movements of a set, read once for all of them.
record Desk(
    TreasurySettings settings,
    List<Currency> currencies,
    Map<PlaceId, OutsidePlace> places,
    Map<MemberId, Holder> holders,
    LocalDate today) {

  static final int REFERENCE_LIMIT = 200;
  static final int NOTE_LIMIT = 1_000;

  /// A member by the name they have now; one who has left still has a wallet.
  record Holder(MemberId member, String name, boolean left) {}

  /// Due, unless something is wrong with it, and then all of that at once.
  Step decide(Wish wish) {
    var checks = new Checks();
    refuseHolders(checks, wish);
    wish.place().ifPresent(place -> refusePlace(checks, place));
    Optional<Amount> amount =
        checks.reading(() -> Optional.of(amount(wish.currency(), wish.amount())), Optional.empty());
    Days days = new Days(today);
    LocalDate day = checks.reading(() -> days.check("effective", wish.effective()), today);
    Optional<Rate> rate = checks.reading(() -> wish.rate().map(Rate::parse), Optional.empty());
    Wish told = told(checks, wish);
    checks.done();
    Amount checked = amount.orElseThrow();
    return new Step.Due(told, checked.currency(), checked.quantity(), day, rate);
  }

  private static Wish told(Checks checks, Wish wish) {
    String reference = checks.text("reference", wish.reference(), REFERENCE_LIMIT);
    String note = checks.text("note", wish.note(), NOTE_LIMIT);
    return wish.saying(reference, note);
  }

  private void refuseHolders(Checks checks, Wish wish) {
    switch (wish.kind()) {
      case TOP_UP -> refuseUnlessThere(checks, "member", wish.member());
      case WITHDRAWAL -> {
        if (!holders.containsKey(wish.member())) {
          checks.add(new TreasuryRefusal.NoSuchHolder("member"));
        }
      }
      case TRANSFER -> refuseTransfer(checks, wish);
    }
  }

  private void refuseTransfer(Checks checks, Wish wish) {
    if (!settings.transfers()) {
      throw new Refused(new TreasuryRefusal.TransfersOff());
    }
    MemberId receiver = wish.receiver().orElseThrow();
    if (receiver.equals(wish.member())) {
      checks.add(new TreasuryRefusal.ToOneself("receiver"));
    }
    refuseUnlessThere(checks, "receiver", receiver);
  }

  private void refuseUnlessThere(Checks checks, String field, MemberId member) {
    Holder found = holders.get(member);
    if (found == null || found.left()) {
      checks.add(new TreasuryRefusal.NoSuchHolder(field));
    }
  }

  private void refusePlace(Checks checks, PlaceId id) {
    OutsidePlace place = places.get(id);
    if (place == null) {
      checks.add(new TreasuryRefusal.NoSuchPlace("place"));
      return;
    }
    if (!place.open()) {
      checks.add(new TreasuryRefusal.PlaceClosed("place", place.name()));
    }
  }

  /// How a refusal of the ledger is told.
  Plainly plainly(Currency currency) {
    return new Plainly(
        holders.values().stream().collect(Collectors.toMap(Holder::member, Holder::name)),
        currency,
        "amount");
  }

  private record Amount(Currency currency, Quantity quantity) {}

  private Amount amount(String code, String text) {
    Currency currency = Currencies.find(currencies, code, "currency");
    return new Amount(currency, new Figures(settings, currency).amount("amount", text));
  }
}

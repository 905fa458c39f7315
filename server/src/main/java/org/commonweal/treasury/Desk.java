package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Seats;
import org.commonweal.identity.OnceRefusal;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;

/// What it takes to decide movements of a set, read once for all of them.
record Desk(
    TreasurySettings settings,
    List<Currency> currencies,
    Map<PlaceId, OutsidePlace> places,
    Map<MemberId, Holder> holders,
    Seats seats,
    Map<MovementId, Movement> done,
    LocalDate today) {

  static final int REFERENCE_LIMIT = 200;
  static final int NOTE_LIMIT = 1_000;

  /// A member by the name they have now; one who has left still has a wallet.
  record Holder(MemberId member, String name, boolean left) {}

  /// Due, unless something is wrong with it, and then all of that at once. What was done under the
  /// same id is answered from the record, before anything else is asked.
  Step decide(Wish wish) {
    Optional<Movement> before = Optional.ofNullable(done.get(wish.id()));
    if (before.isPresent()) {
      return again(wish, Content.of(before.get()));
    }
    Member by = seats.require(wish.caller(), wish.way().permission());
    var checks = new Checks();
    refuseHolders(checks, wish.way(), by);
    wish.way().at().ifPresent(place -> refusePlace(checks, place));
    return due(checks, wish, by);
  }

  /// What becomes of a wish whose id was used for this.
  Step again(Wish wish, Content before) {
    Due due = due(new Checks(), wish, seats.member(wish.caller()));
    if (!due.repeats(before)) {
      throw new Refused(new OnceRefusal.KeyUsedForOtherContent());
    }
    return new Step.Done(wish.id());
  }

  private Due due(Checks checks, Wish wish, Member by) {
    NewMovement asked = wish.asked();
    Optional<Amount> amount =
        checks.reading(
            () -> Optional.of(amount(asked.currency(), asked.amount())), Optional.empty());
    Days days = new Days(today);
    LocalDate day = checks.reading(() -> days.check("effective", asked.effective()), today);
    Optional<Rate> rate = checks.reading(() -> asked.rate().map(Rate::parse), Optional.empty());
    String reference = checks.text("reference", asked.reference(), REFERENCE_LIMIT);
    String note = checks.text("note", asked.note(), NOTE_LIMIT);
    checks.done();
    Amount read = amount.orElseThrow();
    return new Due(wish, by, read.currency(), read.quantity(), day, rate, reference, note);
  }

  private void refuseHolders(Checks checks, Way way, Member by) {
    switch (way) {
      case Way.TopUp topUp -> refuseUnlessThere(checks, "member", topUp.member());
      case Way.Withdrawal withdrawal -> {
        if (!holders.containsKey(withdrawal.member())) {
          checks.add(new TreasuryRefusal.NoSuchHolder("member"));
        }
      }
      case Way.Transfer transfer -> refuseTransfer(checks, transfer.receiver(), by);
    }
  }

  private void refuseTransfer(Checks checks, MemberId receiver, Member by) {
    if (!settings.transfers()) {
      throw new Refused(new TreasuryRefusal.TransfersOff());
    }
    if (receiver.equals(by.id())) {
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

  /// How a refusal of the ledger is told to whoever asked.
  Plainly plainly(Due due) {
    Map<MemberId, String> names =
        holders.values().stream().collect(Collectors.toMap(Holder::member, Holder::name));
    names.put(due.by().id(), due.by().name());
    return new Plainly(names, due.currency(), "amount");
  }

  private record Amount(Currency currency, Quantity quantity) {}

  private Amount amount(String code, String text) {
    Currency currency = Currencies.find(currencies, code, "currency");
    return new Amount(currency, new Figures(settings, currency).amount("amount", text));
  }
}

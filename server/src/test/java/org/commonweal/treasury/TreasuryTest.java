package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TreasuryTest {

  @Autowired Kitty kitty;
  @Autowired TopUps topUps;
  @Autowired Withdrawals withdrawals;
  @Autowired Transfers transfers;
  @Autowired Reversals reversals;
  @Autowired MoneyBook book;
  @Autowired Wallets wallets;
  @Autowired OutsidePlaces places;
  @Autowired Countings countings;
  @Autowired Currencies currencies;
  @Autowired Members members;
  @Autowired Sheets sheets;
  @Autowired Periods periods;
  @Autowired WalletTerms terms;
  @Autowired Verifier verifier;

  private Kitty.Here here;
  private Caller treasurer;
  private MemberId sanjai;
  private MemberId pia;

  @BeforeEach
  void aCommunityWithACashBox() {
    here = kitty.here();
    treasurer = here.treasurer().caller();
    sanjai = here.sanjai().member();
    pia = here.pia().member();
  }

  @Test
  void putsWhatAMemberBringsIntoTheWallet() {
    MovementId id = kitty.topUp(here, sanjai, "8000");

    assertThat(kitty.wallet(here, sanjai)).isEqualTo("8000.00");
    assertThat(kitty.box(here)).isEqualTo("8000.00");
    Movement movement = book.get(treasurer, here.id(), id);
    assertThat(movement.memberName()).isEqualTo("Sanjai");
    assertThat(movement.amount().text()).isEqualTo("8000.00");
    assertThat(movement.recordedBy()).isEqualTo(treasurer.person());
    assertThat(verifier.verify(here.id()).ok()).isTrue();
  }

  @Test
  void keepsTheRateReferenceAndNoteOfATopUp() {
    var rate = Optional.of(new NewRate("usd/eur", "0.9150"));
    var asked =
        new NewTopUp(
            sanjai, here.box(), "91.50", "eur", Optional.empty(), rate, " R 17 ", " from travel ");
    Movement movement = book.get(treasurer, here.id(), topUps.record(treasurer, here.id(), asked));

    assertThat(movement.rate().map(Rate::pair)).contains("USD/EUR");
    assertThat(movement.rate().map(Rate::text)).contains("0.9150");
    assertThat(movement.reference()).isEqualTo("R 17");
    assertThat(movement.note()).isEqualTo("from travel");
  }

  @Test
  void refusesAmountsThatAreNone() {
    for (String amount :
        List.of("0", "-1", "0.001", "abc", "NaN", "1e3", "", "10000000000000000")) {
      assertThat(refusal(() -> kitty.topUp(here, sanjai, amount)).field())
          .as(amount)
          .isEqualTo("amount");
    }
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("none");
    assertThat(book.list(treasurer, here.id(), MovementFilter.ALL, Page.FIRST).rows()).isEmpty();
    kitty.topUp(here, sanjai, "9999999999999.99");
    assertThat(refusal(() -> kitty.topUp(here, sanjai, "10000000000000.00")).type())
        .isEqualTo("too-large");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    var asked =
        new NewTopUp(
            new MemberId(UUID.randomUUID()),
            new PlaceId(UUID.randomUUID()),
            "0",
            "EUR",
            Optional.of(LocalDate.of(2999, 1, 1)),
            Optional.of(new NewRate("USD", "1")),
            "",
            "");
    assertThatThrownBy(() -> topUps.record(treasurer, here.id(), asked))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::field)
                    .containsExactly("member", "place", "amount", "effective", "pair"));
  }

  @Test
  void takesOutWhatIsThereAndNoMore() {
    kitty.topUp(here, sanjai, "100");
    Refusal refusal = refusal(() -> kitty.withdraw(here, sanjai, "100.01"));
    assertThat(refusal).isInstanceOf(TreasuryRefusal.WalletShort.class);
    assertThat(((TreasuryRefusal.WalletShort) refusal).name()).isEqualTo("Sanjai");
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("100.00");

    kitty.withdraw(here, sanjai, "100");
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("0.00");
    assertThat(kitty.box(here)).isEqualTo("0.00");
  }

  @Test
  void letsWhoHasLeftTakeOutButNotPayIn() {
    kitty.topUp(here, sanjai, "10");
    members.remove(here.owner(), here.id(), sanjai);
    assertThat(refusal(() -> kitty.topUp(here, sanjai, "1")).type()).isEqualTo("no-such-holder");
    kitty.withdraw(here, sanjai, "10");
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("0.00");
  }

  @Test
  void sendsMoneyOnlyWhereTheCommunityAllowsIt() {
    kitty.topUp(here, sanjai, "50");
    assertThat(refusal(() -> send(pia, "20")).type()).isEqualTo("transfers-off");
    kitty.allowTransfers(here);
    send(pia, "20");
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("30.00");
    assertThat(kitty.wallet(here, pia)).isEqualTo("20.00");
    assertThat(refusal(() -> send(pia, "30.01")).type()).isEqualTo("wallet-short");
    assertThat(refusal(() -> send(sanjai, "1")).type()).isEqualTo("to-oneself");
    assertThat(refusal(() -> send(new MemberId(UUID.randomUUID()), "1")).type())
        .isEqualTo("no-such-holder");
  }

  private void send(MemberId to, String amount) {
    transfers.send(here.sanjai().caller(), here.id(), new NewTransfer(to, amount, "EUR", ""));
  }

  @Test
  void undoesAMovementOnceAndSaysWhatIsInTheWay() {
    MovementId id = kitty.topUp(here, sanjai, "50");
    kitty.withdraw(here, sanjai, "30");
    assertThat(refusal(() -> undo(id)))
        .isInstanceOfSatisfying(
            TreasuryRefusal.WalletShort.class,
            no -> assertThat(no.held().text() + " " + no.asked().text()).isEqualTo("20.00 50.00"));
    kitty.topUp(here, sanjai, "30");

    Movement undone = undo(id);

    assertThat(undone.undone().map(Movement.Undone::reason)).contains("typed twice");
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("0.00");
    assertThat(refusal(() -> undo(id)).type()).isEqualTo("undone-already");
    assertThat(refusal(() -> reversals.reverse(treasurer, here.id(), id, " ")).field())
        .isEqualTo("reason");
    assertThat(verifier.verify(here.id()).ok()).isTrue();
  }

  private Movement undo(MovementId id) {
    return reversals.reverse(treasurer, here.id(), id, "typed twice");
  }

  @Test
  void recordsManyEachAloneOrAllOrNone() {
    List<NewTopUp> asked =
        List.of(
            Kitty.brought(here, sanjai, "10"),
            Kitty.brought(here, new MemberId(UUID.randomUUID()), "10"),
            Kitty.brought(here, pia, "0"),
            Kitty.brought(here, pia, "5"));
    assertThatThrownBy(() -> topUps.record(treasurer, here.id(), asked, Together.ALL_OR_NONE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(((TreasuryRefusal.NotAllRecorded) refused.refusal()).lines())
                    .extracting(TreasuryRefusal.Line::line)
                    .containsExactly(2, 3));
    assertThat(kitty.wallet(here, pia)).isEqualTo("none");

    List<Outcome> outcomes = topUps.record(treasurer, here.id(), asked, Together.EACH_ALONE);

    assertThat(outcomes)
        .extracting(outcome -> outcome instanceof Outcome.Recorded)
        .containsExactly(true, false, false, true);
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("10.00");
    assertThat(kitty.wallet(here, pia)).isEqualTo("5.00");
  }

  @Test
  void countsForTodayUnlessToldOtherwise() {
    LocalDate day = LocalDate.of(2020, 2, 29);
    MovementId id = topUps.record(treasurer, here.id(), Kitty.brought(here, sanjai, "1", day));
    assertThat(book.get(treasurer, here.id(), id).effective()).isEqualTo(day);
    assertThat(book.list(treasurer, here.id(), from(day.plusDays(1)), Page.FIRST).rows()).isEmpty();
    assertThat(book.list(treasurer, here.id(), from(day), Page.FIRST).rows()).hasSize(1);
  }

  private static MovementFilter from(LocalDate first) {
    return MovementFilter.ALL.within(Optional.of(first), Optional.empty());
  }

  @Test
  void postsTheDifferenceWhenThePlaceIsCounted() {
    kitty.topUp(here, sanjai, "1000");
    assertThat(refusal(() -> count("980", "")).field()).isEqualTo("reason");

    Counting less = count("980", "change was given wrong");

    assertThat(less.difference().text()).isEqualTo("-20.00");
    assertThat(kitty.box(here)).isEqualTo("980.00");
    assertThat(kitty.sheet(here).differences().text()).isEqualTo("-20.00");
    assertThat(count("980", "").journal()).isEmpty();
    assertThat(count("990", "found under the box").difference().text()).isEqualTo("10.00");
    assertThat(count("0", "stolen").difference().text()).isEqualTo("-990.00");
    assertThat(countings.list(treasurer, here.id(), here.box(), Page.FIRST).rows()).hasSize(4);
    assertThat(verifier.verify(here.id()).ok()).isTrue();
  }

  @Test
  void recordsNoCountIfTheBooksHaveChangedMeanwhile() {
    kitty.topUp(here, sanjai, "10");
    var asked = new NewCounting("9", "EUR", Optional.empty(), "lost", Optional.of("8.00"));
    assertThat(refusal(() -> countings.record(treasurer, here.id(), here.box(), asked)).type())
        .isEqualTo("books-changed");
    assertThat(kitty.box(here)).isEqualTo("10.00");
  }

  private Counting count(String counted, String reason) {
    var asked = new NewCounting(counted, "EUR", Optional.empty(), reason, Optional.empty());
    return countings.record(treasurer, here.id(), here.box(), asked);
  }

  @Test
  void addsUpWhatIsThereAndWhoseItIs() {
    kitty.topUp(here, sanjai, "100");
    kitty.topUp(here, pia, "50");
    kitty.withdraw(here, sanjai, "30");
    count("121", "found");
    Sheet sheet = kitty.sheet(here);
    assertThat(sheet.there().text()).isEqualTo("121.00");
    assertThat(sheet.members().text()).isEqualTo("120.00");
    assertThat(sheet.differences().text()).isEqualTo("1.00");
    assertThat(sheet.members().plus(sheet.elsewhere()).plus(sheet.differences()))
        .isEqualTo(sheet.there());
  }

  @Test
  void closesAPlaceThatIsEmptyAndTakesNothingThereAfterwards() {
    kitty.topUp(here, sanjai, "5");
    assertThat(refusal(() -> places.close(treasurer, here.id(), here.box())).type())
        .isEqualTo("place-holds");
    kitty.withdraw(here, sanjai, "5");
    assertThat(places.close(treasurer, here.id(), here.box()).open()).isFalse();
    assertThat(refusal(() -> kitty.topUp(here, sanjai, "5")).type()).isEqualTo("place-closed");
    places.open(treasurer, here.id(), new NewPlace(PlaceKind.CASH, "cash BOX"));
    assertThat(refusal(() -> places.reopen(treasurer, here.id(), here.box())).type())
        .isEqualTo("place-name-taken");
  }

  @Test
  void entersNothingForAClosedPeriodUntilItIsOpenAgain() {
    LocalDate october = LocalDate.of(2025, 10, 31);
    periods.close(treasurer, here.id(), october);
    assertThat(periods.closedThrough(here.id())).contains(october);
    Refusal refusal = refusal(() -> topUps.record(treasurer, here.id(), on(october)));
    assertThat(refusal).isEqualTo(new TreasuryRefusal.DayClosed("effective", on(1)));
    topUps.record(treasurer, here.id(), on(on(1)));
    assertThat(refusal(() -> periods.close(treasurer, here.id(), october)).type())
        .isEqualTo("closed-already");
    periods.reopen(treasurer, here.id(), october);
    topUps.record(treasurer, here.id(), on(october));
    assertThat(periods.list(here.id(), Page.FIRST).rows())
        .extracting(period -> period.through() + " " + period.closedBy() + " " + period.closed())
        .containsExactly(october + " Tara false");
  }

  private static LocalDate on(int day) {
    return LocalDate.of(2025, 11, day);
  }

  private NewTopUp on(LocalDate day) {
    return Kitty.brought(here, sanjai, "1", day);
  }

  @Test
  void letsTheOwnerDecideHowFarAWalletGoesBelowZero() {
    kitty.topUp(here, sanjai, "10");
    var wallet = new WalletTerms.Which(sanjai, "EUR");
    assertThat(refusal(() -> terms.changeFloor(treasurer, here.id(), wallet, "50")).type())
        .isEqualTo("not-permitted");
    terms.changeFloor(here.owner(), here.id(), wallet, "50");
    kitty.withdraw(here, sanjai, "60");
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("-50.00");
    assertThat(refusal(() -> kitty.withdraw(here, sanjai, "0.01")).type())
        .isEqualTo("wallet-short");
    assertThat(refusal(() -> terms.changeFloor(here.owner(), here.id(), wallet, "0")).type())
        .isEqualTo("below-new-floor");
  }

  @Test
  void movesNothingInAClosedWallet() {
    kitty.topUp(here, sanjai, "10");
    var wallet = new WalletTerms.Which(sanjai, "EUR");
    assertThat(refusal(() -> terms.close(treasurer, here.id(), wallet)).type())
        .isEqualTo("account-not-empty");
    kitty.withdraw(here, sanjai, "10");
    terms.close(treasurer, here.id(), wallet);
    assertThat(refusal(() -> kitty.topUp(here, sanjai, "1")).type()).isEqualTo("wallet-closed");
    terms.reopen(treasurer, here.id(), wallet);
    kitty.topUp(here, sanjai, "1");
  }

  @Test
  void countsEachCurrencyAlone() {
    currencies.add(treasurer, here.id(), new NewCurrency("hours", "Hours of work", 1));
    topUps.record(treasurer, here.id(), inHours("2.5"));
    assertThat(refusal(() -> topUps.record(treasurer, here.id(), inHours("2.25"))).type())
        .isEqualTo("too-many-decimals");
    kitty.topUp(here, sanjai, "7");
    assertThat(sheets.of(treasurer, here.id()))
        .extracting(sheet -> sheet.currency().code() + " " + sheet.there().text())
        .containsExactly("EUR 7.00", "HOURS 2.5");
  }

  private NewTopUp inHours(String amount) {
    return new NewTopUp(
        sanjai, here.box(), amount, "HOURS", Optional.empty(), Optional.empty(), "", "");
  }

  @Test
  void keepsTheDecimalsOfACurrencyInUse() {
    currencies.add(treasurer, here.id(), new NewCurrency("HOURS", "Hours", 1));
    currencies.change(treasurer, here.id(), "HOURS", new NewCurrency("", "Hours", 2));
    topUps.record(treasurer, here.id(), inHours("2.25"));
    assertThat(
            refusal(() ->
                    currencies.change(
                        treasurer, here.id(), "HOURS", new NewCurrency("", "Hours", 3)))
                .type())
        .isEqualTo("currency-in-use");
    currencies.change(treasurer, here.id(), "HOURS", new NewCurrency("", "Working hours", 2));
    assertThat(currencies.all(here.id()))
        .extracting(Currency::code)
        .containsExactly("EUR", "HOURS");
    assertThat(refusal(() -> add("HOURS", "x", 1)).type()).isEqualTo("currency-exists");
    assertThat(refusal(() -> add("EUR", "", 2)).type()).isEqualTo("currency-exists");
    assertThat(refusal(() -> add("JPY", "", 2)).type()).isEqualTo("decimals-fixed");
    assertThat(refusal(() -> add("h", "Hours", 1)).field()).isEqualTo("code");
    assertThat(refusal(() -> add("HRS", "Hours", 19)).field()).isEqualTo("decimals");
  }

  private void add(String code, String name, int decimals) {
    currencies.add(treasurer, here.id(), new NewCurrency(code, name, decimals));
  }

  @Test
  void showsMembersTheirOwnMoneyAndThoseWhoReadMoneyAllOfIt() {
    MovementId own = kitty.topUp(here, sanjai, "5");
    MovementId other = kitty.topUp(here, pia, "6");
    Caller member = here.sanjai().caller();
    assertThat(book.list(member, here.id(), MovementFilter.ALL, Page.FIRST).rows())
        .extracting(Movement::id)
        .containsExactly(own);
    assertThat(wallets.list(member, here.id(), WalletFilter.ALL, Page.FIRST).rows())
        .extracting(Wallet::memberName)
        .containsExactly("Sanjai");
    assertThat(refusal(() -> book.get(member, here.id(), other)).type())
        .isEqualTo("no-such-movement");
    assertThat(
            refusal(() -> wallets.list(member, here.id(), WalletFilter.of(pia), Page.FIRST)).type())
        .isEqualTo("not-permitted");
    for (Caller reader : List.of(here.accountant().caller(), treasurer, here.owner())) {
      assertThat(book.list(reader, here.id(), MovementFilter.ALL, Page.FIRST).rows()).hasSize(2);
      assertThat(wallets.list(reader, here.id(), WalletFilter.ALL, Page.FIRST).rows()).hasSize(2);
    }
  }

  private static Refusal refusal(ThrowingCallable command) {
    Throwable thrown = catchThrowable(command);
    assertThat(thrown).isInstanceOf(Refused.class);
    return ((Refused) thrown).refusal();
  }
}

package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonweal.treasury.Refusing.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/// Top-ups, withdrawals and transfers, and how they are undone.
@ServerTest
class MovingTest {

  @Autowired Kitty kitty;
  @Autowired Reversals reversals;
  @Autowired MoneyBook book;
  @Autowired Members members;
  @Autowired Verifier verifier;
  @Autowired Movements movements;

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
        new NewMovement(
            new Way.TopUp(sanjai, here.box()),
            "91.50",
            "eur",
            Optional.empty(),
            rate,
            " R 17 ",
            " from travel ");
    Movement movement = book.get(treasurer, here.id(), kitty.record(here, asked));

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
        new NewMovement(
            new Way.TopUp(new MemberId(UUID.randomUUID()), new PlaceId(UUID.randomUUID())),
            "0",
            "EUR",
            Optional.of(LocalDate.of(2999, 1, 1)),
            Optional.of(new NewRate("USD", "1")),
            "",
            "");
    assertThatThrownBy(() -> kitty.record(here, asked))
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
    kitty.send(here, here.sanjai(), to, amount);
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
    List<NewMovement> asked =
        List.of(
            Kitty.brought(here, sanjai, "10"),
            Kitty.brought(here, new MemberId(UUID.randomUUID()), "10"),
            Kitty.brought(here, pia, "0"),
            Kitty.brought(here, pia, "5"));
    assertThatThrownBy(() -> movements.record(treasurer, here.id(), asked, Together.ALL_OR_NONE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(((TreasuryRefusal.NotAllRecorded) refused.refusal()).lines())
                    .extracting(TreasuryRefusal.Line::line)
                    .containsExactly(2, 3));
    assertThat(kitty.wallet(here, pia)).isEqualTo("none");

    List<Outcome> outcomes = movements.record(treasurer, here.id(), asked, Together.EACH_ALONE);

    assertThat(outcomes)
        .extracting(outcome -> outcome instanceof Outcome.Recorded)
        .containsExactly(true, false, false, true);
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("10.00");
    assertThat(kitty.wallet(here, pia)).isEqualTo("5.00");
  }

  @Test
  void countsForTodayUnlessToldOtherwise() {
    LocalDate day = LocalDate.of(2020, 2, 29);
    MovementId id = kitty.record(here, Kitty.brought(here, sanjai, "1", day));
    assertThat(book.get(treasurer, here.id(), id).effective()).isEqualTo(day);
    assertThat(book.list(treasurer, here.id(), from(day.plusDays(1)), Page.FIRST).rows()).isEmpty();
    assertThat(book.list(treasurer, here.id(), from(day), Page.FIRST).rows()).hasSize(1);
  }

  private static MovementFilter from(LocalDate first) {
    return MovementFilter.ALL.within(Optional.of(first), Optional.empty());
  }
}

package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.treasury.Refusing.refusal;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Closed days, limits below 0, closed wallets, and who sees whose.
@ServerTest
class WalletTermsTest {

  @Autowired Kitty kitty;
  @Autowired MoneyBook book;
  @Autowired Wallets wallets;
  @Autowired Periods periods;
  @Autowired WalletTerms terms;

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
  void entersNothingForAClosedPeriodUntilItIsOpenAgain() {
    LocalDate october = LocalDate.of(2025, 10, 31);
    periods.close(treasurer, here.id(), october);
    assertThat(periods.closedThrough(here.id())).contains(october);
    Refusal refusal = refusal(() -> kitty.record(here, on(october)));
    assertThat(refusal).isEqualTo(new TreasuryRefusal.DayClosed("effective", on(1)));
    kitty.record(here, on(on(1)));
    assertThat(refusal(() -> periods.close(treasurer, here.id(), october)).type())
        .isEqualTo("closed-already");
    periods.reopen(treasurer, here.id(), october);
    kitty.record(here, on(october));
    assertThat(periods.list(here.id(), Page.FIRST).rows())
        .extracting(period -> period.through() + " " + period.closedBy() + " " + period.closed())
        .containsExactly(october + " Tara false");
  }

  private static LocalDate on(int day) {
    return LocalDate.of(2025, 11, day);
  }

  private NewMovement on(LocalDate day) {
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
}

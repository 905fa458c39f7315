package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.treasury.Refusing.refusal;

import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Currencies, each counted alone.
@ServerTest
class CurrenciesTest {

  @Autowired Kitty kitty;
  @Autowired Currencies currencies;
  @Autowired Sheets sheets;

  private Kitty.Here here;
  private Caller treasurer;
  private MemberId sanjai;

  @BeforeEach
  void aCommunityWithACashBox() {
    here = kitty.here();
    treasurer = here.treasurer().caller();
    sanjai = here.sanjai().member();
  }

  @Test
  void countsEachCurrencyAlone() {
    currencies.add(treasurer, here.id(), new NewCurrency("hours", "Hours of work", 1));
    kitty.record(here, inHours("2.5"));
    assertThat(refusal(() -> kitty.record(here, inHours("2.25"))).type())
        .isEqualTo("too-many-decimals");
    kitty.topUp(here, sanjai, "7");
    assertThat(sheets.of(treasurer, here.id()))
        .extracting(sheet -> sheet.currency().code() + " " + sheet.there().text())
        .containsExactly("EUR 7.00", "HOURS 2.5");
  }

  private NewMovement inHours(String amount) {
    return NewMovement.of(new Way.TopUp(sanjai, here.box()), amount, "HOURS");
  }

  @Test
  void keepsTheDecimalsOfACurrencyInUse() {
    currencies.add(treasurer, here.id(), new NewCurrency("HOURS", "Hours", 1));
    currencies.change(treasurer, here.id(), "HOURS", new NewCurrency("", "Hours", 2));
    kitty.record(here, inHours("2.25"));
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
}

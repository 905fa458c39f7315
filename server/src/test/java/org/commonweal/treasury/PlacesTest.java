package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.treasury.Refusing.refusal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Places: what is counted there, what adds up, and how they close.
@ServerTest
class PlacesTest {

  @Autowired Kitty kitty;
  @Autowired OutsidePlaces places;
  @Autowired Countings countings;
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

  @Test
  void comparesACountOfAnEarlierDayWithTheBooksOfThatDay() {
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    bring("100", yesterday);
    kitty.topUp(here, sanjai, "20");

    assertThat(count("100", yesterday, "").journal()).isEmpty();
    assertThat(count("95", yesterday, "miscounted").difference().text()).isEqualTo("-5.00");
    assertThat(kitty.box(here)).isEqualTo("115.00");
    assertThat(count("115", "").journal()).isEmpty();
  }

  private void bring(String amount, LocalDate day) {
    var way = new Way.TopUp(sanjai, here.box());
    kitty.record(
        here, new NewMovement(way, amount, "EUR", Optional.of(day), Optional.empty(), "", ""));
  }

  private Counting count(String counted, String reason) {
    return count(new NewCounting(counted, "EUR", Optional.empty(), reason, Optional.empty()));
  }

  private Counting count(String counted, LocalDate day, String reason) {
    return count(new NewCounting(counted, "EUR", Optional.of(day), reason, Optional.empty()));
  }

  private Counting count(NewCounting asked) {
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
}

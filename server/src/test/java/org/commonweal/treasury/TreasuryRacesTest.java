package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.commonweal.ServerTest;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TreasuryRacesTest {

  @Autowired Kitty kitty;
  @Autowired Reversals reversals;
  @Autowired Countings countings;
  @Autowired Periods periods;
  @Autowired OutsidePlaces places;
  @Autowired MoneyBook book;
  @Autowired Verifier verifier;

  private Kitty.Here here;

  @BeforeEach
  void aWalletWithAHundred() {
    here = kitty.here();
    kitty.topUp(here, here.sanjai().member(), "100");
  }

  @Test
  void refusesOneOfTwoWithdrawalsThatAreTooMuchTogether() throws Exception {
    List<String> outcomes = together(2, () -> kitty.withdraw(here, here.sanjai().member(), "80"));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "wallet-short");
    assertThat(kitty.wallet(here, here.sanjai().member())).isEqualTo("20.00");
    sound();
  }

  @Test
  void givesANameToOneOfTwoPlaces() throws Exception {
    Caller treasurer = here.treasurer().caller();
    List<PlaceId> ids =
        Stream.of("Shelf", "Drawer")
            .map(name -> places.open(treasurer, here.id(), new NewPlace(PlaceKind.CASH, name)).id())
            .toList();
    AtomicInteger next = new AtomicInteger();
    List<String> outcomes =
        together(
            2,
            () ->
                places.change(
                    treasurer,
                    here.id(),
                    ids.get(next.getAndIncrement()),
                    new NewPlace(PlaceKind.CASH, "Safe")));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "place-name-taken");
  }

  @Test
  void undoesOnceHoweverManyAsk() throws Exception {
    MovementId id = kitty.topUp(here, here.pia().member(), "10");
    kitty.topUp(here, here.pia().member(), "50");
    List<String> outcomes =
        together(
            5, () -> reversals.reverse(here.treasurer().caller(), here.id(), id, "typed twice"));
    assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("undone-already"::equals).hasSize(4);
    assertThat(kitty.wallet(here, here.pia().member())).isEqualTo("50.00");
    sound();
  }

  @Test
  void countsWhileOthersPayInWithoutWaitingInACircle() throws Exception {
    Callable<?> count =
        () ->
            countings.record(
                here.treasurer().caller(),
                here.id(),
                here.box(),
                new NewCounting("90", "EUR", Optional.empty(), "short", Optional.empty()));
    Callable<?> topUp = () -> kitty.topUp(here, here.pia().member(), "1");
    List<String> outcomes =
        together(
            Stream.concat(
                    Collections.nCopies(6, topUp).stream(), Collections.nCopies(4, count).stream())
                .toList());
    assertThat(outcomes).containsOnly("done");
    Sheet sheet = kitty.sheet(here);
    assertThat(sheet.members().text()).isEqualTo("106.00");
    assertThat(sheet.members().plus(sheet.differences())).isEqualTo(sheet.there());
    sound();
  }

  @Test
  void entersNothingForADayThatIsBeingClosed() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Vienna"));
    Callable<?> close = () -> close(today);
    Callable<?> topUp = () -> kitty.topUp(here, here.pia().member(), "1");
    List<String> outcomes =
        together(Stream.concat(Stream.of(close), Collections.nCopies(8, topUp).stream()).toList());
    assertThat(outcomes.getFirst()).isEqualTo("done");
    assertThat(outcomes).isSubsetOf("done", "day-closed");
    long closing = periods.list(here.id(), Page.FIRST).rows().getFirst().entry();
    assertThat(book.list(here.owner(), here.id(), MovementFilter.ALL, Page.FIRST).rows())
        .allSatisfy(movement -> assertThat(movement.entry()).isLessThan(closing));
    sound();
  }

  private boolean close(LocalDate day) {
    periods.close(here.treasurer().caller(), here.id(), day);
    return true;
  }

  @Test
  void closesAPlaceBesideATopUpOneWayOrTheOther() throws Exception {
    PlaceId empty =
        places.open(here.owner(), here.id(), new NewPlace(PlaceKind.BANK, "Empty")).id();
    Kitty.Here there =
        new Kitty.Here(
            here.place(),
            here.treasurer(),
            here.accountant(),
            here.viewer(),
            here.sanjai(),
            here.pia(),
            empty);
    List<String> outcomes =
        together(
            List.of(
                () -> kitty.topUp(there, here.pia().member(), "1"),
                () -> places.close(here.owner(), here.id(), empty)));
    assertThat(outcomes).isIn(List.of("done", "place-holds"), List.of("place-closed", "done"));
    sound();
  }

  private void sound() {
    assertThat(verifier.verify(here.id()).mismatches()).isEmpty();
  }

  private static List<String> together(int times, Callable<?> action) throws Exception {
    return together(Collections.nCopies(times, action));
  }

  private static List<String> together(List<? extends Callable<?>> actions) throws Exception {
    try (var threads = Executors.newFixedThreadPool(actions.size())) {
      List<Callable<String>> tries =
          actions.stream().<Callable<String>>map(action -> () -> outcome(action)).toList();
      return threads.invokeAll(tries).stream().map(TreasuryRacesTest::get).toList();
    }
  }

  private static String get(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static String outcome(Callable<?> action) throws Exception {
    try {
      action.call();
      return "done";
    } catch (Refused refused) {
      return refused.refusal().type();
    }
  }
}

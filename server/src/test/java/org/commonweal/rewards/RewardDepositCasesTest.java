package org.commonweal.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The cases of the rules for reward pools that are about deposits, members and income.
@ServerTest
class RewardDepositCasesTest {

  private static final LocalDate SIXTH = LocalDate.parse("2025-01-06");
  private static final String MONDAY = "2025-01-13T10:00:00Z";

  @Autowired Mondays mondays;
  @Autowired RewardDeposits deposits;
  @Autowired Incomes incomes;
  @Autowired Members members;
  @Autowired Ledger ledger;

  /// Does all dates that come before this one.
  private void before(Mondays.Scene scene, String date) {
    LocalDate day = mondays.pool(scene).next();
    while (day.isBefore(LocalDate.parse(date))) {
      mondays.distribute(scene, day.toString());
      day = mondays.pool(scene).next();
    }
  }

  @Test
  void case9CollectsFromCreditedSignupsOnly() {
    Mondays.Scene scene = mondays.scene(3, "UTC");
    Instant monday = Instant.parse(MONDAY);
    mondays.credit(scene, NewDeposit.of(scene.members().get(0), "50.00", "BANK-7"), monday);
    mondays.submitted(
        scene, NewDeposit.of(scene.members().get(1), "50.00", Deposit.SIGNUP), monday);
    DepositId rejected =
        mondays.submitted(
            scene, NewDeposit.of(scene.members().get(2), "50.00", Deposit.SIGNUP), monday);
    deposits.reject(scene.maria(), scene.community(), rejected, "Nothing came in");
    assertThat(mondays.balance(scene)).isEqualTo("0.00");
    assertThatThrownBy(() -> mondays.signup(scene, 1, "9.00", MONDAY))
        .isInstanceOfSatisfying(
            Refused.class,
            no -> assertThat(no.refusal()).isInstanceOf(RewardsRefusal.SignedUpAlready.class));
    mondays.signup(scene, 2, "50.00", MONDAY);
    assertThat(mondays.balance(scene)).isEqualTo("0.25");
  }

  @Test
  void case10CountsWhoIsActiveWithAWalletAtTheCutOff() {
    Mondays.Scene scene = mondays.scene(4, "UTC");
    mondays.signup(scene, 0, "120.00", MONDAY);
    before(scene, "2025-01-13");
    members.pause(scene.maria(), scene.community(), scene.members().get(3));
    wasPausedAt(scene, "2025-01-13T19:00:00Z");
    members.pause(scene.maria(), scene.community(), scene.members().get(2));
    mondays.joined(scene.place(), 2);
    mondays.wereThereBefore(scene);
    Run run = mondays.distribute(scene, "2025-01-13");
    assertThat(run.members()).as("one paused too early, two without a wallet").isEqualTo(3);
    assertThat(mondays.shares(scene, "2025-01-13")).containsOnlyKeys(scene.members().subList(0, 3));
  }

  private static void wasPausedAt(Mondays.Scene scene, String moment) {
    TestDatabase.owner()
        .sql("update community.status_past set until = :at where community = :community")
        .param("at", Instant.parse(moment).atOffset(ZoneOffset.UTC))
        .param("community", scene.community().value())
        .update();
  }

  @Test
  void case11AddsUpInWhicheverOrderIncomeComesAndGoes() {
    for (boolean first : List.of(true, false)) {
      Mondays.Scene scene = mondays.scene(1, "UTC");
      MemberId member = scene.members().getFirst();
      mondays.signup(scene, 0, "200.00", MONDAY);
      before(scene, "2025-01-13");
      earned(scene, member, 5_000);
      if (first) {
        takesOut(scene, member, "40.00");
      }
      mondays.distribute(scene, "2025-01-13");
      if (!first) {
        takesOut(scene, member, "40.00");
      }
      assertThat(mondays.of(scene, member, Purpose.INCOME)).isEqualTo("10.80");
      assertThat(mondays.of(scene, member, Purpose.WALLET)).isEqualTo("200.00");
      assertThatThrownBy(() -> takesOut(scene, member, "10.81"))
          .isInstanceOfSatisfying(
              Refused.class,
              no -> assertThat(no.refusal()).isInstanceOf(RewardsRefusal.IncomeTooLow.class));
    }
  }

  private void takesOut(Mondays.Scene scene, MemberId member, String amount) {
    incomes.withdraw(scene.maria(), scene.community(), member, "EUR", amount);
  }

  private void earned(Mondays.Scene scene, MemberId member, long cents) {
    RewardPool pool = mondays.pool(scene);
    var from = pool.key(scene.box().holder(), Purpose.OUTSIDE);
    var accounts = ledger.open(scene.community(), List.of(from, pool.income(member)));
    var leg =
        new Leg(
            Lookup.in(accounts, from),
            Lookup.in(accounts, pool.income(member)),
            Quantity.of(cents, pool.terms().currency().unit()));
    UUID id = UUID.randomUUID();
    ledger.postOne(
        scene.community(),
        new Journal(
            new JournalId(id),
            new Author(id, id),
            new Event("income-earned"),
            id,
            SIXTH,
            List.of(leg)));
  }

  @Test
  void case13SplitsADepositAndFeedsThePoolFromTheHold() {
    Mondays.Scene scene = mondays.scene(1, "UTC");
    MemberId member = scene.members().getFirst();
    var paid = new NewDeposit.NewConversion("5410", "PKR", "280");
    var asked =
        new NewDeposit(member, "19.32", Optional.of(paid), Deposit.SIGNUP, Optional.empty());
    Crediting.Credited credited = mondays.credit(scene, asked, Instant.parse(MONDAY));
    assertThat(credited.available().text() + " " + credited.hold().text()).isEqualTo("15.46 3.86");
    assertThat(credited.collected().orElseThrow().text()).isEqualTo("0.10");
    assertThat(mondays.of(scene, member, Purpose.WALLET)).isEqualTo("15.46");
    assertThat(mondays.of(scene, member, Purpose.HOLD)).isEqualTo("3.76");
    Deposit kept = deposits.get(scene.maria(), scene.community(), credited.deposit());
    assertThat(kept.conversion())
        .hasValueSatisfying(one ->
            assertThat(one.paid() + " " + one.currency() + " " + one.rate())
                .isEqualTo("5410 PKR 280"));
  }

  @Test
  void letsTheHoldBearWhatADepositPaidInThatWasSharedOut() {
    Mondays.Scene scene = mondays.scene(2, "UTC");
    MemberId gone = scene.members().getFirst();
    DepositId deposit = mondays.signup(scene, 0, "19.32", MONDAY).deposit();
    before(scene, "2025-01-13");
    mondays.distribute(scene, "2025-01-13");
    assertThat(mondays.of(scene, gone, Purpose.HOLD)).isEqualTo("3.77");

    mondays.reverse(scene, deposit, Instant.parse("2025-01-15T10:00:00Z"));

    assertThat(mondays.of(scene, gone, Purpose.WALLET)).isEqualTo("0.00");
    assertThat(mondays.of(scene, gone, Purpose.HOLD)).isEqualTo("-0.09");
    assertThat(mondays.of(scene, gone, Purpose.INCOME)).isEqualTo("0.04");
    assertThat(mondays.balance(scene)).isEqualTo("0.00");
  }
}

package org.commonweal.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The cases of the rules for reward pools, with their figures.
@ServerTest
class RewardCasesTest {

  private static final LocalDate THIRTEENTH = LocalDate.parse("2025-01-13");
  private static final String MONDAY = "2025-01-13T10:00:00Z";

  @Autowired Mondays mondays;
  @Autowired RewardRecords records;
  @Autowired RewardRuns runs;
  @Autowired RewardPreviews previews;
  @Autowired Incomes incomes;
  @Autowired Members members;
  @Autowired Ledger ledger;
  @Autowired Verifier verifier;

  private Mondays.Scene threeSignups() {
    Mondays.Scene scene = mondays.scene(10, "UTC");
    mondays.signup(scene, 0, "19.32", MONDAY);
    mondays.signup(scene, 1, "35.71", MONDAY);
    mondays.signup(scene, 2, "53.57", MONDAY);
    before(scene, "2025-01-13");
    return scene;
  }

  /// Does all dates that come before this one.
  private void before(Mondays.Scene scene, String date) {
    LocalDate day = mondays.pool(scene).next();
    while (day.isBefore(LocalDate.parse(date))) {
      mondays.distribute(scene, day.toString());
      day = mondays.pool(scene).next();
    }
  }

  @Test
  void case1CollectsHalfAPercentOfEachSignupOnMonday() {
    Mondays.Scene scene = threeSignups();
    assertThat(
            records
                .collections(
                    scene.maria(), scene.community(), scene.pool(), RecordFilter.ALL, Page.FIRST)
                .rows())
        .extracting(one -> one.amount().text())
        .containsExactlyInAnyOrder("0.10", "0.18", "0.27");
    assertThat(mondays.balance(scene)).isEqualTo("0.55");
    assertThat(mondays.shares(scene, "2025-01-13")).isEmpty();
  }

  @Test
  void case2SharesOutToTheLastCentAndRotatesTheOddOnes() {
    Mondays.Scene scene = threeSignups();
    RewardPreview preview = previews.next(scene.maria(), scene.community(), scene.pool());
    Run run = mondays.distribute(scene, "2025-01-13");
    assertThat(run.outcome()).isEqualTo(RunOutcome.POSTED);
    assertThat(run.total().text() + " " + run.members()).isEqualTo("0.55 10");
    Map<MemberId, String> first = mondays.shares(scene, "2025-01-13");
    assertThat(first.values()).filteredOn("0.06"::equals).hasSize(5);
    assertThat(first.values()).filteredOn("0.05"::equals).hasSize(5);
    assertThat(preview.lines())
        .as("the same numbers")
        .allSatisfy(one -> assertThat(first.get(one.member())).isEqualTo(one.amount().text()));
    assertThat(Mondays.sum(mondays.incomes(scene))).isEqualByComparingTo("0.45");
    assertThat(mondays.balance(scene)).isEqualTo("0.00");

    mondays.signup(scene, 3, "109.00", "2025-01-20T10:00:00Z");
    mondays.distribute(scene, "2025-01-20");
    Map<MemberId, String> second = mondays.shares(scene, "2025-01-20");
    assertThat(second.values()).filteredOn("0.06"::equals).hasSize(5);
    first.forEach((member, amount) -> assertThat(second.get(member)).isNotEqualTo(amount));
    assertThat(verifier.verify(scene.community()).ok()).isTrue();
  }

  @Test
  void case3GivesTheOddCentToTheFirstAndCarriesWhatIsTooLittle() {
    Mondays.Scene scene = mondays.scene(3, "UTC");
    mondays.signup(scene, 0, "200.00", MONDAY);
    before(scene, "2025-01-13");
    mondays.distribute(scene, "2025-01-13");
    assertThat(mondays.shares(scene, "2025-01-13").values())
        .containsExactlyInAnyOrder("0.34", "0.33", "0.33");

    mondays.signup(scene, 1, "4.00", "2025-01-20T10:00:00Z");
    Run carried = mondays.distribute(scene, "2025-01-20");
    assertThat(carried.outcome()).isEqualTo(RunOutcome.CARRIED);
    assertThat(carried.total().text()).isEqualTo("0.02");
    assertThat(mondays.shares(scene, "2025-01-20")).isEmpty();
    assertThat(mondays.balance(scene)).isEqualTo("0.02");
    assertThat(records.state(scene.maria(), scene.community(), scene.pool()).lastDistribution())
        .contains(LocalDate.parse("2025-01-20"));
  }

  @Test
  void case4IsOneRunHoweverManyAskForItAtOnce() throws Exception {
    Mondays.Scene scene = threeSignups();
    Callable<Run> byHand =
        () ->
            runs.distribute(
                scene.maria(), scene.community(), scene.pool(), THIRTEENTH, Optional.empty());
    Callable<Run> bySchedule =
        () -> {
          mondays.serverRunsAt(scene, Instant.parse("2025-01-13T20:00:30Z"));
          return mondays.distribute(scene, "2025-01-13");
        };
    List<Callable<Run>> asked = new ArrayList<>(Collections.nCopies(15, byHand));
    asked.addAll(Collections.nCopies(5, bySchedule));
    List<Run> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Run> one : threads.invokeAll(asked)) {
        answers.add(one.get());
      }
    }
    assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
    assertThat(mondays.balance(scene)).isEqualTo("0.00");
    assertThat(Mondays.sum(mondays.shares(scene, "2025-01-13").values()))
        .isEqualByComparingTo("0.55");
  }

  @Test
  void case5MovesNothingForADateThatIsDone() {
    Mondays.Scene scene = threeSignups();
    Run sixth = mondays.distribute(scene, "2025-01-06");
    assertThat(sixth.outcome()).isEqualTo(RunOutcome.EMPTY);
    mondays.distribute(scene, "2025-01-13");
    mondays.signup(scene, 4, "100.00", "2025-01-20T10:00:00Z");
    assertThat(mondays.distribute(scene, "2025-01-06", MONDAY)).isEqualTo(sixth);
    assertThat(mondays.balance(scene)).isEqualTo("0.50");
  }

  @Test
  void case6RefusesOtherDaysAndTheFuture() {
    Mondays.Scene scene = threeSignups();
    refuses(RewardsRefusal.NotItsDay.class, scene, "2025-01-14", "2025-01-14T21:00:00Z");
    refuses(RewardsRefusal.NotYet.class, scene, "2025-01-20", "2025-01-14T21:00:00Z");
    refuses(RewardsRefusal.NotYet.class, scene, "2025-01-13", "2025-01-13T19:59:59Z");
    refuses(RewardsRefusal.BeforeThePool.class, scene, "2024-12-30", MONDAY);
    refuses(RewardsRefusal.EarlierDateOpen.class, scene, "2025-01-20", "2025-01-20T21:00:00Z");
    assertThat(mondays.balance(scene)).isEqualTo("0.55");
  }

  private void refuses(
      Class<? extends RewardsRefusal> with, Mondays.Scene scene, String date, String now) {
    assertThatThrownBy(() -> mondays.distribute(scene, date, now))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isInstanceOf(with));
  }

  @Test
  void case7CatchesUpWhatWasMissedOldestFirst() {
    Mondays.Scene scene = mondays.scene(1, "UTC");
    mondays.signup(scene, 0, "100.00", MONDAY);
    mondays.serverRunsAt(scene, Instant.parse("2025-01-13T11:59:00Z"));
    assertThat(mondays.incomes(scene)).containsExactly("0.00");
    mondays.serverRunsAt(scene, Instant.parse("2025-01-15T08:00:00Z"));
    mondays.serverRunsAt(scene, Instant.parse("2025-01-15T09:00:00Z"));
    assertThat(mondays.shares(scene, "2025-01-13").values()).containsExactly("0.50");
    assertThat(mondays.balance(scene)).isEqualTo("0.00");

    Mondays.Scene two = mondays.scene(2, "UTC");
    before(two, "2025-01-06");
    mondays.signup(two, 0, "100.00", "2025-01-06T10:00:00Z");
    mondays.signup(two, 1, "200.00", MONDAY);
    mondays.serverRunsAt(two, Instant.parse("2025-01-15T08:00:00Z"));
    assertThat(mondays.shares(two, "2025-01-06").values()).containsExactly("0.25", "0.25");
    assertThat(mondays.shares(two, "2025-01-13").values()).containsExactly("0.50", "0.50");
  }

  @Test
  void case8KnowsWhichDayItIsInThePoolsZone() {
    String evening = "2025-01-12T22:00:00Z";
    Mondays.Scene karachi = mondays.scene(1, "Asia/Karachi");
    mondays.signup(karachi, 0, "100.00", evening);
    assertThat(mondays.balance(karachi)).isEqualTo("0.50");
    Mondays.Scene utc = mondays.scene(1, "UTC");
    mondays.signup(utc, 0, "100.00", evening);
    assertThat(mondays.balance(utc)).isEqualTo("0.00");
  }

  @Test
  void case12PostsNothingOfARunThatFailsAndAllOfItOnceLater() {
    Mondays.Scene scene = threeSignups();
    try {
      breakAllocations(scene);
      Run failed = mondays.distribute(scene, "2025-01-13");
      assertThat(failed.outcome()).isEqualTo(RunOutcome.FAILED);
      assertThat(mondays.balance(scene)).isEqualTo("0.55");
      assertThat(mondays.incomes(scene)).containsOnly("0.00");
      Mondays.Scene other = mondays.scene(1, "UTC");
      mondays.signup(other, 0, "100.00", MONDAY);
      mondays.serverRunsAt(Instant.parse("2025-01-13T20:30:00Z"));
      assertThat(mondays.incomes(other)).as("harms nothing else").containsExactly("0.40");
    } finally {
      TestDatabase.owner().sql("drop function if exists rounds.breaks() cascade").update();
    }
    mondays.serverRunsAt(Instant.parse("2025-01-13T20:40:00Z"));
    assertThat(mondays.balance(scene)).as("tried again after an hour").isEqualTo("0.55");
    mondays.serverRunsAt(Instant.parse("2025-01-13T20:00:00Z").plus(Duration.ofMinutes(61)));
    assertThat(mondays.balance(scene)).isEqualTo("0.00");
    assertThat(Mondays.sum(mondays.incomes(scene))).isEqualByComparingTo(new BigDecimal("0.45"));
  }

  private static void breakAllocations(Mondays.Scene scene) {
    TestDatabase.owner()
        .sql(
            """
            create function rounds.breaks() returns trigger language plpgsql as $$
            begin
              if new.community = %d and new.position = 7 then
                raise exception 'power cut';
              end if;
              return new;
            end $$
            """
                .formatted(scene.community().value()))
        .update();
    TestDatabase.owner()
        .sql(
            "create trigger breaks before insert on rounds.allocation for each row"
                + " execute function rounds.breaks()")
        .update();
  }
}

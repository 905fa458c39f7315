package org.commonweal.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.community.Communities;
import org.commonweal.community.Councils;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Needs that come again, in a community in Vienna, with a clock that the test moves.
@ServerTest
class RecurringNeedsTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @Autowired Village village;
  @Autowired Items items;
  @Autowired Membership membership;
  @Autowired Communities communities;
  @Autowired Ids ids;
  @Autowired Members members;
  @Autowired Councils councils;
  @Autowired PlatformTransactionManager transactions;

  private Instant now = Instant.EPOCH;
  private Village.Place place;
  private Item bread;
  private Needs needs;
  private NeedChanges changes;

  @BeforeEach
  void aClockOfItsOwn() {
    place = village.place();
    bread = village.item(place, "Bread");
    var jdbc = TestDatabase.jdbc();
    InstantSource clock = () -> now;
    var store = new NeedStore(jdbc);
    var written = new NeedChangeStore(jdbc);
    var owners = new NeedOwners(membership, store, written);
    needs =
        new Needs(
            store,
            new NewNeedStore(jdbc),
            written,
            owners,
            new AskedStore(jdbc),
            items,
            membership,
            members,
            councils,
            communities,
            ids,
            clock,
            _ -> {});
    changes = new NeedChanges(store, written, owners, communities, clock, _ -> {});
  }

  private void on(String local) {
    now = LocalDateTime.parse(local).atZone(VIENNA).toInstant();
  }

  private NeedId asked(Recurrence recurrence) {
    var need = new NewNeed(place.mariaAsMember(), bread.id(), "10", Priority.NEED, recurrence);
    return new TransactionTemplate(transactions)
        .execute(_ -> needs.publish(place.maria(), place.community(), List.of(need)))
        .getFirst();
  }

  private void served(NeedId id, long units) {
    needs.receive(place.community(), List.of(new Received(id, BigInteger.valueOf(units))));
  }

  private Need need(NeedId id) {
    return needs.get(place.community(), id);
  }

  private List<Shortfall> missed(NeedId id) {
    return changes.shortfalls(place.community(), id, Page.FIRST).rows();
  }

  @Test
  @DisplayName("A weekly need rests when it is met, and opens on Monday where the community lives")
  void opensOnMonday() {
    on("2025-10-20T09:00");
    NeedId id = asked(Recurrence.WEEKLY);
    on("2025-10-26T23:59");
    served(id, 10);
    assertThat(need(id).status()).isEqualTo(NeedStatus.RESTING);
    assertThat(needs.open(place.community(), bread.id())).isEmpty();
    on("2025-10-27T00:00");
    assertThat(need(id).status()).isEqualTo(NeedStatus.OPEN);
    assertThat(need(id).open().text()).isEqualTo("10");
    assertThat(missed(id)).isEmpty();
  }

  @Test
  @DisplayName("A monthly need opens on the first of each month, however late it was met: no drift")
  void opensOnTheFirst() {
    on("2025-01-31T22:00");
    NeedId id = asked(Recurrence.MONTHLY);
    for (String month : List.of("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30")) {
      on(month + "T23:30");
      assertThat(need(id).status()).isEqualTo(NeedStatus.OPEN);
      served(id, 10);
      assertThat(need(id).status()).isEqualTo(NeedStatus.RESTING);
      LocalDate next = LocalDate.parse(month).plusDays(1);
      on(next + "T00:00");
      assertThat(need(id).status()).isEqualTo(NeedStatus.OPEN);
    }
  }

  @Test
  @DisplayName("A daily need opens at midnight, on the days the clocks change as well")
  void opensAtMidnight() {
    on("2025-03-29T12:00");
    NeedId id = asked(Recurrence.DAILY);
    for (String day : List.of("2025-03-29", "2025-03-30", "2025-03-31")) {
      on(day + "T23:59");
      served(id, 10);
      assertThat(need(id).status()).isEqualTo(NeedStatus.RESTING);
      on(LocalDate.parse(day).plusDays(1) + "T00:00");
      assertThat(need(id).status()).isEqualTo(NeedStatus.OPEN);
    }
  }

  @Test
  @DisplayName("What was unmet is recorded as shortfall and lapses; the whole amount opens again")
  void recordsWhatWasMissed() {
    on("2025-11-12T10:00");
    NeedId id = asked(Recurrence.WEEKLY);
    served(id, 4);
    served(id, 3);
    assertThat(need(id).open().text()).isEqualTo("3");
    assertThat(missed(id)).isEmpty();
    on("2025-11-17T08:00");
    assertThat(need(id).open().text()).isEqualTo("10");
    assertThat(missed(id)).extracting(one -> one.missed().text()).containsExactly("3");
    served(id, 9);
    on("2025-11-26T08:00");
    assertThat(missed(id)).extracting(one -> one.missed().text()).containsExactly("1", "3");
    assertThat(missed(id))
        .extracting(Shortfall::period)
        .containsExactly(LocalDate.parse("2025-11-17"), LocalDate.parse("2025-11-10"));
    served(id, 10);
    on("2025-12-03T08:00");
    assertThat(missed(id)).hasSize(2);
  }

  @Test
  @DisplayName("A need that nobody served stays open: no stamp, no shortfall, no drift")
  void staysOpenUnserved() {
    on("2025-11-12T10:00");
    NeedId id = asked(Recurrence.WEEKLY);
    on("2026-01-07T10:00");
    assertThat(need(id).status()).isEqualTo(NeedStatus.OPEN);
    assertThat(need(id).open().text()).isEqualTo("10");
    assertThat(missed(id)).isEmpty();
  }

  @Test
  @DisplayName("A changed need keeps what came in this period, and what lapsed before")
  void keepsWhatCame() {
    on("2025-11-12T10:00");
    NeedId id = asked(Recurrence.WEEKLY);
    served(id, 4);
    on("2025-11-18T10:00");
    served(id, 2);
    var more = new NeedTerms("5", Priority.WANT, Recurrence.MONTHLY);
    changes.change(place.maria(), place.community(), id, more);
    assertThat(need(id).open().text()).isEqualTo("3");
    assertThat(need(id).priority()).isEqualTo(Priority.WANT);
    assertThat(missed(id)).extracting(one -> one.missed().text()).containsExactly("6");
    assertThatThrownBy(() ->
            changes.change(
                place.maria(),
                place.community(),
                id,
                new NeedTerms("1", Priority.WANT, Recurrence.MONTHLY)))
        .hasMessageContaining("BelowReceived");
    on("2025-12-01T00:00");
    assertThat(need(id).open().text()).isEqualTo("5");
    changes.change(
        place.maria(), place.community(), id, new NeedTerms("5", Priority.WANT, Recurrence.ONCE));
    assertThat(missed(id)).extracting(one -> one.missed().text()).containsExactly("6", "3");
    changes.receive(place.maria(), place.community(), id, "5");
    assertThat(need(id).status()).isEqualTo(NeedStatus.FULFILLED);
  }
}

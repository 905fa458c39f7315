package org.commonweal.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.RoundWish;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Decision;
import org.commonweal.ledger.DecisionId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// An account is closed while a large round that is for it is committed.
@ServerTest
@TestPropertySource(properties = {"rounds.at-once=50", "rounds.chunk=20"})
@Timeout(60)
class ClosedMeanwhileTest {

  @Autowired Village village;
  @Autowired PoolRounds rounds;
  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transactions;

  @Test
  void theRoundIsRefusedAndNothingIsInEscrow() {
    Village.Place place = village.place();
    Item tomatoes = village.item(place, "Tomatoes");
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    List<MemberId> people =
        IntStream.range(0, 60).mapToObj(i -> village.member(place, "Neighbour " + i)).toList();
    people.forEach(member -> village.need(place, member, tomatoes, "3"));
    village.stock(place, pool, tomatoes, "100");
    var wish = new RoundWish(tomatoes.id(), Strategy.EQUAL, "", Set.of());
    Round plan = rounds.plan(place.maria(), place.community(), pool, wish);
    var holder = new Holder(HolderKind.MEMBER, people.getFirst().value());
    AccountKey account = new AccountKey(holder, Purpose.RECEIVED, tomatoes.unit());
    List<Future<Round>> commits = new ArrayList<>();

    try (var thread = Executors.newSingleThreadExecutor()) {
      transactions.executeWithoutResult(_ -> {
        close(place, account);
        commits.add(
            thread.submit(
                () -> rounds.commit(place.maria(), place.community(), plan.id(), plan.hash())));
        TestDatabase.awaitOneThatWaits();
      });
    }

    assertThat(commits.getFirst().exceptionNow())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal()).isEqualTo(new LedgerRefusal.AccountClosed(account)));
    var escrow = new Holder(HolderKind.ROUND, plan.id().value());
    assertThat(ledger.balances(place.community(), escrow, Purpose.ESCROW)).isEmpty();
  }

  private void close(Village.Place place, AccountKey key) {
    AccountId id = Lookup.in(ledger.open(place.community(), List.of(key)), key);
    var author = new Author(place.maria().person().value(), key.holder().id());
    ledger.decide(
        place.community(),
        new Decision(
            new DecisionId(UUID.randomUUID()),
            author,
            LocalDate.now(ZoneOffset.UTC),
            new Resolution.CloseAccount(id)));
  }
}

package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.community.Members;
import org.commonweal.items.Item;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.OfferAsked;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.OfferWish;
import org.commonweal.sharing.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody places in the moment in which they leave: one of the two comes first.
@ServerTest
class LeavingTest {

  @Autowired Village village;
  @Autowired Members members;
  @Autowired Needs needs;
  @Autowired MemberOffers offers;
  @Autowired OfferRequests requests;
  @Autowired Contributions contributions;
  @Autowired PlatformTransactionManager transactions;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;
  private OfferId offered;

  @BeforeEach
  void aPoolAndAnOffer() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
    var party = new Party(member(place.mariaAsMember().value()), everybody());
    offered = offers.place(place.maria(), place.community(), party, wish());
  }

  private static Holder member(UUID id) {
    return new Holder(HolderKind.MEMBER, id);
  }

  private Holder everybody() {
    return new Holder(HolderKind.COMMUNITY, place.uid());
  }

  private OfferWish wish() {
    return new OfferWish(tomatoes.id(), "9", "");
  }

  private List<Consumer<Village.Neighbour>> placings() {
    return List.of(
        who ->
            needs.publish(
                who.caller(),
                place.community(),
                List.of(
                    new NewNeed(who.member(), tomatoes.id(), "2", Priority.NEED, Recurrence.ONCE))),
        who ->
            offers.place(
                who.caller(),
                place.community(),
                new Party(member(who.member().value()), everybody()),
                wish()),
        who ->
            contributions.offer(
                who.caller(),
                place.community(),
                pool,
                List.of(new NewContribution(who.member(), tomatoes.id(), "2"))),
        who ->
            requests.ask(
                who.caller(), place.community(), offered, new OfferAsked(who.member(), "1")));
  }

  @Test
  void endsWhatWasPlacedInTheSameMomentOrRefusesIt() throws Exception {
    for (Consumer<Village.Neighbour> placing : placings()) {
      Village.Neighbour first = village.neighbour(place, "Nora");
      inTheMiddle(() -> placing.accept(first), () -> leave(first));
      assertThat(running(first)).isZero();
      Village.Neighbour late = village.neighbour(place, "Olga");
      assertThatThrownBy(() -> inTheMiddle(() -> leave(late), () -> placing.accept(late)))
          .hasRootCauseInstanceOf(Refused.class);
      assertThat(running(late)).isZero();
    }
  }

  private void leave(Village.Neighbour who) {
    members.leave(who.caller(), place.community());
  }

  /// Begins the second when the first has done its work and not committed: it has to wait.
  private void inTheMiddle(Runnable first, Runnable second) throws Exception {
    var done = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          threads.submit(() ->
              new TransactionTemplate(transactions)
                  .executeWithoutResult(_ -> {
                    first.run();
                    done.countDown();
                    await(commit);
                  }));
      await(done);
      Future<?> other = threads.submit(second);
      assertThat(waits(other)).isTrue();
      commit.countDown();
      one.get();
      other.get();
    } finally {
      commit.countDown();
    }
  }

  private static boolean waits(Future<?> work) throws InterruptedException, ExecutionException {
    try {
      work.get(200, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException _) {
      return true;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private int running(Village.Neighbour who) {
    return TestDatabase.owner()
        .sql(
            """
            select (select count(*) from items.need where member = :who and status = 'open')
                 + (select count(*) from sharing.offer
                     where giver = :who and status in ('open', 'pending', 'accepted'))
                 + (select count(*) from sharing.request
                     where requester = :who and status in ('pending', 'accepted'))
            """)
        .param("who", who.member().value())
        .query(Integer.class)
        .single();
  }
}

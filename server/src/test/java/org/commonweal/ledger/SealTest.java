package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Resolution.EraseNote;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final String ZEROS = "0".repeat(64);

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final SealStore store = new SealStore(TestDatabase.jdbc());

  @Test
  void thereIsNoSealBeforeTheFirst() {
    assertThat(books.heads.head(books.community))
        .isEqualTo(new Head(0, ZEROS, Optional.empty(), 0));
    books.post(books.move(given, stock, 1));
    assertThat(books.heads.head(books.community))
        .isEqualTo(new Head(0, ZEROS, Optional.empty(), 1));
    assertThat(books.check(books.heads.head(books.community))).isEqualTo(new HeadAnswer.Holds(0));
  }

  @Test
  void sealsWhatWasEnteredSince() {
    books.post(books.move(given, stock, 1), books.move(given, stock, 2));
    Head first = books.seal();
    assertThat(first.entry()).isEqualTo(2);
    assertThat(first.sealedAt()).contains(Books.NOW);
    assertThat(books.seal()).isEqualTo(first);
    books.post(books.move(given, stock, 3));
    assertThat(books.heads.head(books.community).unsealed()).isEqualTo(1);
    Head second = books.seal();
    assertThat(second.entry()).isEqualTo(3);
    assertThat(second.unsealed()).isZero();
    assertThat(List.of(first, second))
        .allSatisfy(
            head -> assertThat(books.check(head)).isEqualTo(new HeadAnswer.Holds(head.entry())));
  }

  /// However the entries are cut into seals, each hash is the same.
  @Test
  void theChainDependsOnTheEntriesAlone() {
    for (int i = 1; i <= 7; i++) {
      books.post(books.move(given, stock, i));
      books.seal();
    }
    List<Seal> seals = store.behind(books.community, 0, 10);
    tamper("delete from ledger.seal where entry > 0");
    assertThat(books.seal().hash()).isEqualTo(seals.getLast().link().hash().hex());
  }

  @Test
  void anErasedNoteBreaksNoSeal() {
    Journal noted = books.move(given, stock, 1).noted("From Asha");
    books.post(noted);
    Head head = books.seal();
    books.decide(new EraseNote(noted.id()));
    assertThat(books.check(head)).isEqualTo(new HeadAnswer.Holds(1));
    assertThat(books.check(books.seal())).isEqualTo(new HeadAnswer.Holds(2));
  }

  @Test
  void sealsMoreThanOneBatch() {
    List<Journal> set =
        IntStream.range(0, 5_001).mapToObj(_ -> books.move(given, stock, 1)).toList();
    books.post(set);
    assertThat(books.seal().entry()).isEqualTo(5_001);
    assertThat(store.behind(books.community, 0, 10))
        .extracting(seal -> seal.link().entry())
        .containsExactly(5_000L, 5_001L);
  }

  @Test
  void severalSealersAtOnceMakeOneChain() throws Exception {
    List<Future<?>> work = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 2; i++) {
        work.add(threads.submit(() -> IntStream.range(0, 60).forEach(_ -> post())));
      }
      for (int i = 0; i < 4; i++) {
        work.add(threads.submit(() -> IntStream.range(0, 60).forEach(_ -> books.seal())));
      }
      for (Future<?> one : work) {
        one.get();
      }
    }
    assertThat(books.seal().entry()).isEqualTo(120);
    long previous = 0;
    for (Seal seal : store.behind(books.community, 0, 1_000)) {
      assertThat(seal.previous()).isEqualTo(previous);
      previous = seal.link().entry();
      Head old = new Head(previous, seal.link().hash().hex(), Optional.empty(), 0);
      assertThat(books.check(old)).isEqualTo(new HeadAnswer.Holds(previous));
    }
  }

  private void post() {
    books.post(books.move(given, stock, 1));
  }

  @Test
  void findsTheCommunitiesThatHaveSomethingToSeal() {
    post();
    assertThat(store.unsealed()).contains(books.community);
    books.seal();
    assertThat(store.unsealed()).doesNotContain(books.community);
  }

  @Test
  void readsAHeadAsItWasPrintedOrPasted() {
    String hash = "0123456789abcdef".repeat(4);
    KeptHead head = new KeptHead(7, hash);
    assertThat(head.text()).isEqualTo("7-0123456789abcdef0123456789abcdef01234567");
    assertThat(KeptHead.parse(" 7-0123456789ABCDEF0123456789abcdef\n01234567 ").text())
        .isEqualTo(head.text());
    assertThat(KeptHead.parse("7-" + hash)).isEqualTo(head);
    for (String wrong : List.of("", "7", "7-0123", hash, "7-" + hash + "0", "x".repeat(9_999))) {
      assertThatThrownBy(() -> KeptHead.parse(wrong)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void doesNotKnowWhatIsNotThere() {
    post();
    assertThat(books.heads.check(books.community, new KeptHead(2, ZEROS)))
        .isEqualTo(new HeadAnswer.Unknown(2, 1));
    assertThat(books.heads.check(books.community, new KeptHead(1, ZEROS)))
        .isInstanceOf(HeadAnswer.Differs.class);
  }

  private void tamper(String sql) {
    TestDatabase.owner().sql(sql + " and community = ?").param(books.community.value()).update();
  }
}

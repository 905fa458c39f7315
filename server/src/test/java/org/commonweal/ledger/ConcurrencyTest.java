package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

  private static final int THREADS = 8;
  private static final int SETS = 60;

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final List<AccountId> stocks =
      IntStream.range(0, 4).mapToObj(_ -> books.open(Purpose.STOCK)).toList();

  @Test
  void transfersBothWaysNeverWaitInACircleAndNumbersFollowCommits() throws Exception {
    stocks.forEach(stock -> books.postOne(books.move(given, stock, 30)));
    List<Posting> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
      List<Future<List<Posting>>> posters =
          IntStream.range(0, THREADS).mapToObj(seed -> threads.submit(() -> post(seed))).toList();
      Future<Integer> reader = threads.submit(() -> read(posters));
      for (Future<List<Posting>> poster : posters) {
        answers.addAll(poster.get());
      }
      assertThat(reader.get()).isPositive();
    }
    long posted = answers.stream().filter(Posted.class::isInstance).count();
    assertThat(answers).hasSize(THREADS * SETS * 3);
    assertThat(books.verify()).isEqualTo(new Verification(4 + posted, 4 + posted, List.of()));
    assertThat(stocks.stream().mapToLong(books::balance).sum()).isEqualTo(120);
  }

  /// Sets of three transfers among the four accounts; a third of them asks for too much.
  private List<Posting> post(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Posting> answers = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      answers.addAll(books.post(transfer(random), transfer(random), transfer(random)));
    }
    return answers;
  }

  private Journal transfer(SplittableRandom random) {
    int from = random.nextInt(stocks.size());
    int to = (from + 1 + random.nextInt(stocks.size() - 1)) % stocks.size();
    return books.move(stocks.get(from), stocks.get(to), random.nextInt(1, 60));
  }

  /// Reads until everybody has posted: whoever sees an entry sees all those before it, and the
  /// books are right in every moment.
  private int read(List<Future<List<Posting>>> posters) {
    int reads = 0;
    do {
      Map<String, Object> seen =
          TestDatabase.jdbc()
              .sql(
                  "select count(*) as seen, max(number) as last from ledger.entry where community = ?")
              .param(books.community.value())
              .query()
              .singleRow();
      assertThat(seen.get("seen")).isEqualTo(seen.get("last"));
      assertThat(books.verify().mismatches()).isEmpty();
      reads++;
    } while (!posters.stream().allMatch(Future::isDone));
    return reads;
  }

  @Test
  void oneOfTwoPostsTheSameJournal() throws Exception {
    List<Journal> journals =
        IntStream.range(0, 40).mapToObj(_ -> books.move(given, stocks.getFirst(), 1)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<Posting>>> posters =
          IntStream.range(0, THREADS)
              .mapToObj(_ -> threads.submit(() -> journals.stream().map(this::alone).toList()))
              .toList();
      for (Future<List<Posting>> poster : posters) {
        assertThat(poster.get()).hasSize(40).allMatch(Posted.class::isInstance);
      }
    }
    assertThat(books.balance(stocks.getFirst())).isEqualTo(40);
    assertThat(books.verify()).isEqualTo(new Verification(40, 40, List.of()));
  }

  private Posting alone(Journal journal) {
    return books.postOne(journal);
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SetsTest {

  private record Result(List<String> outcomes, List<Long> balances, Verification verification) {}

  @RepeatedTest(25)
  void cuttingRequestsIntoOtherSetsChangesNothing(RepetitionInfo seed) {
    Result alone = result(seed.getCurrentRepetition(), 1);
    assertThat(alone.verification().mismatches()).isEmpty();
    assertThat(result(seed.getCurrentRepetition(), 7)).isEqualTo(alone);
    assertThat(result(seed.getCurrentRepetition(), 40)).isEqualTo(alone);
  }

  /// Posts the seed's requests in sets of 1 to `most`, always in the same order.
  private static Result result(long seed, int most) {
    Books books = Books.fresh();
    Requests requests = new Requests(books, seed);
    List<Journal> left = requests.make();
    SplittableRandom random = new SplittableRandom(seed + most);
    List<String> outcomes = new ArrayList<>();
    while (!left.isEmpty()) {
      int cut = Math.min(left.size(), random.nextInt(1, most + 1));
      books.post(left.subList(0, cut)).forEach(posting -> outcomes.add(outcome(posting)));
      left = left.subList(cut, left.size());
    }
    return new Result(outcomes, requests.balances(), books.verify());
  }

  /// Without accounts, whose ids differ from ledger to ledger.
  private static String outcome(Posting posting) {
    return switch (posting) {
      case Posted posted -> posted.toString();
      case Declined declined -> declined.id() + " " + declined.refusal().type();
    };
  }
}

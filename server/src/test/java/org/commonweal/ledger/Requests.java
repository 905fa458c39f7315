package org.commonweal.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.kernel.Quantity;

/// Random requests for one ledger, the same ones for the same seed whatever the ledger: good ones,
/// overdrafts, repetitions, used ids, reversals, unknown accounts.
final class Requests {

  private static final int COUNT = 40;

  private final Books books;
  private final SplittableRandom random;
  private final long seed;
  private final List<AccountId> accounts = new ArrayList<>();
  private final List<Journal> made = new ArrayList<>();

  Requests(Books books, long seed) {
    this.books = books;
    this.seed = seed;
    random = new SplittableRandom(seed);
    accounts.add(books.open(Purpose.GIVEN));
    IntStream.range(0, 4).forEach(_ -> accounts.add(books.open(Purpose.STOCK)));
    accounts.add(new AccountId(Long.MAX_VALUE));
  }

  List<Journal> make() {
    while (made.size() < COUNT) {
      made.add(next());
    }
    return made;
  }

  List<Long> balances() {
    return accounts.stream().limit(accounts.size() - 1).map(books::balance).toList();
  }

  private Journal next() {
    if (made.isEmpty()) {
      return books.journal(id(), books.leg(accounts.get(0), accounts.get(1), 50));
    }
    Journal earlier = made.get(random.nextInt(made.size()));
    return switch (random.nextInt(10)) {
      case 0 -> earlier;
      case 1 -> books.journal(earlier.id(), legs());
      case 2, 3 -> undoing(earlier);
      default -> books.journal(id(), legs());
    };
  }

  private Journal undoing(Journal of) {
    return new Journal(
            id(),
            of.author(),
            Event.REVERSED,
            of.about(),
            of.effective(),
            of.legs().stream().map(Leg::exchanged).toList())
        .reversing(of.id());
  }

  private JournalId id() {
    return new JournalId(new UUID(seed, made.size()));
  }

  private Leg[] legs() {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> leg()).toArray(Leg[]::new);
  }

  private Leg leg() {
    int known = random.nextInt(20) == 0 ? accounts.size() : accounts.size() - 1;
    int debit = random.nextInt(known);
    int credit = (debit + 1 + random.nextInt(known - 1)) % known;
    Quantity quantity = Quantity.of(random.nextInt(1, 30), books.tomato);
    return new Leg(accounts.get(debit), accounts.get(credit), quantity);
  }
}

package org.commonweal.ledger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.Posting.Posted;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A process that posts small sets until it is killed, and prints each id once it knows that the
/// ledger has it. A set whose outcome it did not learn is posted again under the same ids.
final class Poster {

  private static final long PAUSE_MILLIS = 20;
  private static final long PATIENCE_MILLIS = 1_000;

  private final Books books;
  private final List<AccountId> accounts;
  private final RandomGenerator random;

  private Poster(Books books, List<AccountId> accounts, RandomGenerator random) {
    this.books = books;
    this.accounts = accounts;
    this.random = random;
  }

  static void main(String[] args) throws InterruptedException {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    RandomGenerator random = RandomGeneratorFactory.getDefault().create();
    Unit tomato = new Unit(new UnitId(UUID.fromString(args[3])), 0);
    Books books = new Books(pool(args), new CommunityId(Integer.parseInt(args[2])), tomato, random);
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 4; i < args.length; i++) {
      accounts.add(new AccountId(Long.parseLong(args[i])));
    }
    new Poster(books, accounts, random).run();
  }

  private static HikariDataSource pool(String[] args) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(args[0]);
    pool.setUsername(args[1]);
    pool.setPassword(System.getenv("PASSWORD"));
    pool.setMaximumPoolSize(1);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    return pool;
  }

  private void run() throws InterruptedException {
    while (true) {
      List<Journal> set = new ArrayList<>();
      for (int i = random.nextInt(1, 5); i > 0; i--) {
        set.add(transfer());
      }
      for (Posting posting : untilKnown(set)) {
        if (posting instanceof Posted) {
          System.out.println(KillTest.ACKNOWLEDGED + posting.id().value());
        }
      }
      System.out.flush();
    }
  }

  private Journal transfer() {
    int debit = random.nextInt(accounts.size());
    int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return books.move(accounts.get(debit), accounts.get(credit), random.nextInt(1, 30));
  }

  private List<Posting> untilKnown(List<Journal> set) throws InterruptedException {
    while (true) {
      try {
        return books.post(set);
      } catch (DataAccessException | TransactionException unknown) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}

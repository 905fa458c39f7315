package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final Books books = Books.fresh();

  @Test
  void opensWhatIsMissingAndFindsTheRest() {
    List<AccountKey> keys = keys(3);
    Map<AccountKey, AccountId> first = books.open(keys.subList(0, 2));
    Map<AccountKey, AccountId> all = books.open(keys);
    assertThat(all).containsAllEntriesOf(first).containsOnlyKeys(keys);
    assertThat(Set.copyOf(all.values())).hasSize(3);
    assertThat(books.open(keys)).isEqualTo(all);
    assertThat(books.open(List.of())).isEmpty();
  }

  @Test
  void opensOneAccountHoweverManyAskAtOnce() throws Exception {
    List<AccountKey> keys = keys(20);
    List<Callable<Map<AccountKey, AccountId>>> callers =
        IntStream.range(0, 8)
            .<Callable<Map<AccountKey, AccountId>>>mapToObj(
                odd -> () -> books.open(odd % 2 == 0 ? keys : keys.reversed()))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Set<Map<AccountKey, AccountId>> answers =
          threads.invokeAll(callers).stream().map(Future::resultNow).collect(Collectors.toSet());
      assertThat(answers).hasSize(1);
    }
  }

  @Test
  void readsNoMoreOfALargeCommunityThanItIsAskedFor() {
    List<AccountKey> keys = keys(20_000);
    books.open(keys);
    TestDatabase.owner().sql("analyze ledger.account").update();
    long read =
        books.in(() -> {
          long before = accountsRead();
          books.ledger.open(books.community, keys.subList(5_000, 6_000));
          return accountsRead() - before;
        });
    assertThat(read).isEqualTo(1_000);
  }

  /// By the transaction at work.
  private static long accountsRead() {
    return TestDatabase.jdbc()
        .sql(
            """
            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
              from pg_stat_xact_user_tables
             where schemaname = 'ledger' and relname = 'account'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void aUnitCannotChangeItsDecimals() {
    AccountKey key = keys(1).getFirst();
    books.open(List.of(key));
    Unit cents = new Unit(key.unit().id(), 2);
    assertThatThrownBy(
            () -> books.open(List.of(new AccountKey(key.holder(), key.purpose(), cents))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void locksKnownAccountsOnly() {
    AccountId stock = books.open(Purpose.STOCK);
    AccountId unknown = new AccountId(Long.MAX_VALUE);
    assertThat(books.lock(stock)).containsExactly(Map.entry(stock, Quantity.zero(books.tomato)));
    assertThatThrownBy(() -> books.lock(stock, unknown))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal()).isEqualTo(new LedgerRefusal.NoSuchAccount(unknown)));
  }

  private List<AccountKey> keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> new Holder(HolderKind.MEMBER, books.ids.next()))
        .map(holder -> new AccountKey(holder, Purpose.RECEIVED, books.tomato))
        .toList();
  }
}

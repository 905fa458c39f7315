package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.junit.jupiter.api.Test;

class HoldingsTest {

  private final Books books = Books.fresh();
  private final Holdings holdings =
      new Holdings(new HoldingStore(TestDatabase.jdbc()), new PastStore(TestDatabase.jdbc()));
  private final Holder xavier = new Holder(HolderKind.MEMBER, books.ids.next());

  @Test
  void findsAnAccountByTheIdItHasOutside() {
    AccountId stock = books.open(Purpose.STOCK);
    books.post(books.move(books.open(Purpose.GIVEN), stock, 80));
    UUID uid = of(books.key(stock).holder()).getFirst().uid();
    assertThat(holdings.find(books.community, uid))
        .contains(new Holding(stock, uid, books.key(stock), Quantity.of(80, books.tomato), false));
  }

  @Test
  void findsNothingOfAnotherCommunity() {
    AccountId stock = books.open(Purpose.STOCK);
    UUID uid = of(books.key(stock).holder()).getFirst().uid();
    assertThat(holdings.find(Books.fresh().community, uid)).isEmpty();
  }

  @Test
  void tellsAllAccountsOfAHolderUnitByUnit() {
    Map<AccountKey, AccountId> opened = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      Unit unit = new Unit(new UnitId(books.ids.next()), i);
      opened.putAll(books.open(List.of(key(Purpose.GIVEN, unit), key(Purpose.RECEIVED, unit))));
    }
    books.open(Purpose.STOCK);
    List<Holding> seen = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<List<Holding>> slice = holdings.of(books.community, xavier, new Page(after, 2));
      slice.rows().forEach(seen::addAll);
      assertThat(slice.rows()).allSatisfy(unit -> assertThat(unit).hasSize(2));
      after = slice.next();
    } while (after.isPresent());
    assertThat(seen).extracting(Holding::id).containsExactlyInAnyOrderElementsOf(opened.values());
    assertThat(seen).extracting(one -> one.key().unit().id().value().toString()).isSorted();
  }

  private List<Holding> of(Holder holder) {
    return holdings.of(books.community, holder, Page.FIRST).rows().getFirst();
  }

  private AccountKey key(Purpose purpose, Unit unit) {
    return new AccountKey(xavier, purpose, unit);
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Resolution.ChangeFloor;
import org.commonweal.ledger.Resolution.ClosePeriod;

/// Books with two seals, behind entry 2 and behind entry 6, and somebody with all rights who
/// changes them.
final class SealedBooks {

  final Books books = Books.fresh();
  final CommunityId community = books.community;
  final AccountId given = books.open(Purpose.GIVEN);
  final AccountId stock = books.open(Purpose.STOCK);
  final AccountId received = books.open(Purpose.RECEIVED);

  /// The head that was kept elsewhere.
  final Head kept;

  SealedBooks() {
    books.post(books.move(given, stock, 80).noted("From Asha"), books.move(stock, received, 5));
    books.seal();
    books.now = Books.NOW.plusSeconds(60);
    books.post(books.move(given, stock, 7), books.move(stock, received, 4));
    books.decide(new ChangeFloor(given, Optional.of(Quantity.of(-500, books.tomato))));
    books.decide(new ClosePeriod(Books.TODAY.minusDays(1)));
    kept = books.seal();
    assertThat(kept.entry()).isEqualTo(6);
    assertThat(books.verify()).isEqualTo(new Verification(6, 4, List.of()));
  }

  /// Changes this community's rows as the owner of the tables.
  void tamper(String sql) {
    int rows =
        TestDatabase.owner()
            .sql(sql + " and community = ?")
            .param(books.community.value())
            .update();
    assertThat(rows).isPositive();
  }

  ListAssert<Mismatch> assertThatVerifyFinds() {
    return assertThat(books.verify().mismatches());
  }

  void assertThatTheKeptHeadDiffers(long first, long last) {
    assertThat(books.check(kept)).isEqualTo(new HeadAnswer.Differs(6, first, last));
  }

  UUID uid(AccountId account) {
    return TestDatabase.jdbc()
        .sql("select uid from ledger.account where id = ?")
        .param(account.value())
        .query(UUID.class)
        .single();
  }

  void tick() {
    books.now = books.now.plusSeconds(1);
  }
}

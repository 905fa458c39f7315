package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ledger.Mismatch.EntryAltered;
import org.commonweal.ledger.Mismatch.SealBroken;
import org.junit.jupiter.api.Test;

/// Runs of the job that verifies what is new, and what it looks at besides entries.
class VerificationRunTest {

  private final SealedBooks sealed = new SealedBooks();
  private final Books books = sealed.books;

  @Test
  void anEscrowThatNothingIsPaidOutOfIsEmpty() {
    AccountId escrow = books.open(Purpose.ESCROW);
    books.post(books.move(sealed.given, escrow, 5));
    sealed
        .assertThatVerifyFinds()
        .containsExactly(new Mismatch.EscrowLeft(books.community, books.key(escrow)));
    books.onItsWay.addBean("round", new Promise(books.key(escrow)));
    assertThat(books.verify().mismatches()).isEmpty();
  }

  @Test
  void aRunLooksAtWhatIsNewAndIsKept() {
    VerificationRun first = books.verifications.run(books.community);
    assertThat(first.ok()).isTrue();
    assertThat(first.first()).isEqualTo(1);
    assertThat(first.last()).isEqualTo(6);
    sealed.tick();
    books.post(books.move(sealed.given, sealed.stock, 3));
    books.seal();
    VerificationRun second = books.verifications.run(books.community);
    assertThat(second)
        .isEqualTo(new VerificationRun(second.at(), second.took(), 7, 7, 1, List.of()));
    assertThat(books.verifications.last(books.community)).contains(second);
  }

  @Test
  void aRunFindsWhatIsWrongUntilItIsPutRight() {
    books.verifications.run(books.community);
    books.post(
        books.move(sealed.given, sealed.stock, 3), books.move(sealed.given, sealed.stock, 2));
    books.seal();
    sealed.tamper("update ledger.leg set quantity = 2 where entry = 7");
    sealed.tamper(
        "update ledger.balance set credits = credits + 1 where account = " + sealed.stock.value());
    for (int run = 0; run < 2; run++) {
      sealed.tick();
      VerificationRun found = books.verifications.run(books.community);
      assertThat(found.first()).isEqualTo(7);
      assertThat(found.mismatches())
          .contains(
              new EntryAltered(books.community, 7),
              new Mismatch.LegAltered(books.community, 7, 1, sealed.uid(sealed.stock)),
              new Mismatch.BalanceNotLast(
                  books.community,
                  sealed.uid(sealed.stock),
                  BigInteger.valueOf(84),
                  BigInteger.valueOf(83)),
              new SealBroken(books.community, 7, 8));
      assertThat(books.verifications.last(books.community)).contains(found);
    }
    sealed.tamper("update ledger.leg set quantity = 3 where entry = 7");
    sealed.tamper(
        "update ledger.balance set credits = credits - 1 where account = " + sealed.stock.value());
    sealed.tick();
    assertThat(books.verifications.run(books.community).ok()).isTrue();
  }

  @Test
  void fewReadWholeBooksAtATime() {
    KeptHead head = KeptHead.parse(books.heads.head(books.community).text());
    List<ThrowingCallable> readers =
        List.of(
            () -> books.verifications.runWhole(books.community),
            () -> books.verifications.look(books.community),
            () -> books.heads.check(books.community, head));
    books.whole.read(() ->
        books.whole.read(() -> {
          assertThat(readers)
              .allSatisfy(reader -> assertThatThrownBy(reader).hasMessage("[Overloaded[]]"));
          return books.verifications.run(books.community);
        }));
    assertThat(books.verifications.look(books.community).ok()).isTrue();
  }

  @Test
  void whatAWholeRunFindsIsNotForgottenByTheNextOnes() {
    books.verifications.run(books.community);
    sealed.tamper("update ledger.leg set quantity = quantity + 1 where entry = 3");
    sealed.tick();
    assertThat(books.verifications.runWhole(books.community).ok()).isFalse();
    books.post(books.move(sealed.given, sealed.stock, 3));
    books.seal();
    sealed.tick();
    VerificationRun next = books.verifications.run(books.community);
    assertThat(next.mismatches()).contains(new EntryAltered(books.community, 3));
    assertThat(books.verifications.last(books.community)).contains(next);
    sealed.tamper("update ledger.leg set quantity = quantity - 1 where entry = 3");
    sealed.tick();
    assertThat(books.verifications.run(books.community).ok()).isTrue();
    books.post(books.move(sealed.given, sealed.stock, 3));
    sealed.tick();
    assertThat(books.verifications.run(books.community).first()).isEqualTo(8);
  }

  @Test
  void booksThatEndBeforeWhereTheyDidAreLookedAtWhole() {
    books.verifications.run(books.community);
    sealed.tamper("delete from ledger.leg where entry >= 3");
    sealed.tamper("delete from ledger.entry where number >= 3");
    sealed.tick();
    VerificationRun found = books.verifications.run(books.community);
    assertThat(found.mismatches()).contains(new Mismatch.LastEntryDiffers(books.community, 6, 2));
    assertThat(books.verifications.last(books.community)).contains(found);
  }
}

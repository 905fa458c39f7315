package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweal.ledger.Mismatch.SealBroken;
import org.commonweal.ledger.Mismatch.SealMissing;
import org.junit.jupiter.api.Test;

/// Somebody with all rights drops or changes seals.
class SealTamperingTest {

  private final SealedBooks sealed = new SealedBooks();
  private final Books books = sealed.books;

  @Test
  void theLastSealThatWasDroppedIsMissedByWhoSawIt() {
    books.verifications.run(books.community);
    sealed.tamper("delete from ledger.seal where entry = 6");
    sealed.assertThatVerifyFinds().containsExactly(new SealMissing(books.community, 6));
    assertThat(books.check(sealed.kept)).isEqualTo(new HeadAnswer.Holds(6));
  }

  @Test
  void theLastSealThatNobodySawIsMissedByNobodyAndTakesNothingAway() {
    sealed.tamper("delete from ledger.seal where entry = 6");
    assertThat(books.verify().ok()).isTrue();
    assertThat(books.heads.head(books.community).unsealed()).isEqualTo(4);
    assertThat(books.check(sealed.kept)).isEqualTo(new HeadAnswer.Holds(6));
  }

  @Test
  void aSealThatWasDroppedFromTheMiddle() {
    sealed.tamper("delete from ledger.seal where entry = 2");
    sealed.assertThatVerifyFinds().containsExactly(new SealMissing(books.community, 2));
  }

  @Test
  void aSealThatWasChanged() {
    sealed.tamper("update ledger.seal set hash = sha256(hash) where entry = 2");
    sealed
        .assertThatVerifyFinds()
        .containsExactly(
            new SealBroken(books.community, 1, 2), new SealBroken(books.community, 3, 6));
    assertThat(books.check(sealed.kept)).isEqualTo(new HeadAnswer.Holds(6));
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.TestDatabase;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.Test;

class NoteTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final Journal noted =
      books.move(given, stock, 8).noted("From Asha's garden \uD83C\uDF45");

  @Test
  void isReadWithItsJournalAndOnStatements() {
    Journal silent = books.move(given, stock, 1);
    books.post(noted, silent);
    assertThat(books.ledger.statement(books.community, stock, Optional.empty(), 9).rows())
        .extracting(StatementLine::note)
        .containsExactly(Optional.empty(), noted.note());
    assertThat(books.ledger.journal(books.community, noted.id()))
        .contains(
            new PostedJournal(
                1,
                Books.NOW,
                noted,
                Map.of(given, books.key(given), stock, books.key(stock)),
                Optional.empty()));
    assertThat(books.verify()).isEqualTo(new Verification(2, 2, List.of()));
  }

  @Test
  void tellsWhoUndidAJournal() {
    books.post(noted);
    Journal undo = books.reversal(noted).noted("Never came");
    books.post(undo);
    PostedJournal undone = books.ledger.journal(books.community, noted.id()).orElseThrow();
    assertThat(undone.reversedBy()).contains(undo.id());
    assertThat(books.ledger.journal(books.community, undo.id()).orElseThrow().journal())
        .isEqualTo(undo);
    assertThat(books.ledger.journal(books.community, new JournalId(books.ids.next()))).isEmpty();
  }

  @Test
  void belongsToWhatWasAskedFor() {
    Journal other = books.journal(noted.id(), books.leg(given, stock, 8)).noted("Another");
    Journal silent = books.journal(noted.id(), books.leg(given, stock, 8));
    LedgerRefusal used = new LedgerRefusal.IdUsed(noted.id());
    assertThat(books.post(noted, noted, other, silent))
        .containsExactly(
            new Posted(noted.id(), 1, false),
            new Posted(noted.id(), 1, true),
            new Declined(noted.id(), used),
            new Declined(noted.id(), used));
    assertThat(books.post(noted, other, silent))
        .containsExactly(
            new Posted(noted.id(), 1, true),
            new Declined(noted.id(), used),
            new Declined(noted.id(), used));
  }

  @Test
  void cannotBeAddedLater() {
    Journal silent = books.move(given, stock, 8);
    books.post(silent);
    assertThat(books.post(silent.noted("Afterthought")))
        .containsExactly(new Declined(silent.id(), new LedgerRefusal.IdUsed(silent.id())));
  }

  @Test
  void sameTextsHaveOtherHashes() {
    books.post(noted, books.move(given, stock, 8).noted(noted.note().orElseThrow()));
    assertThat(
            TestDatabase.jdbc()
                .sql("select count(distinct note) from ledger.entry where community = ?")
                .param(books.community.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void hasLimits() {
    assertThat(noted.noted("x".repeat(1_000)).note()).isPresent();
    for (String wrong : List.of("", "x".repeat(1_001), "a\u0000b", "\uD83C")) {
      assertThatThrownBy(() -> noted.noted(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

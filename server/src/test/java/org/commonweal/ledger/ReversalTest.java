package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.Test;

class ReversalTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId received = books.open(Purpose.RECEIVED);
  private final Journal in = books.move(given, stock, 8);

  @Test
  void undoesAJournal() {
    books.post(in);
    Journal undo = books.reversal(in);
    assertThat(undo.about()).isEqualTo(in.about());
    assertThat(books.postOne(undo).entry()).isEqualTo(2);
    assertThat(books.balance(stock)).isZero();
    assertThat(books.balance(given)).isZero();
    assertThat(books.verify()).isEqualTo(new Verification(2, 2, List.of()));
  }

  @Test
  void undoesAJournalOfSeveralLegs() {
    Journal round =
        books.journal(
            books.leg(given, stock, 5), books.leg(stock, received, 4), books.leg(given, stock, 1));
    books.post(round);
    books.post(books.reversal(round));
    assertThat(Stream.of(given, stock, received).map(books::balance)).containsOnly(0L);
  }

  @Test
  void undoesOnlyOnce() {
    books.post(in);
    Journal undo = books.reversal(in);
    Journal again = books.reversal(in);
    LedgerRefusal already = new LedgerRefusal.AlreadyReversed(in.id());
    assertThat(books.post(undo, again))
        .containsExactly(new Posted(undo.id(), 2, false), new Declined(again.id(), already));
    assertThat(books.post(again, undo))
        .containsExactly(new Declined(again.id(), already), new Posted(undo.id(), 2, true));
  }

  @Test
  void doesNotUndoAReversal() {
    books.post(in);
    Journal undo = books.reversal(in);
    books.post(undo);
    Journal redo = books.reversal(undo);
    assertThat(books.post(redo))
        .containsExactly(new Declined(redo.id(), new LedgerRefusal.IsReversal(undo.id())));
  }

  @Test
  void undoesWhatTheSameSetPosted() {
    Journal undo = undoing(in, books.leg(stock, given, 8));
    assertThat(books.post(in, undo))
        .containsExactly(new Posted(in.id(), 1, false), new Posted(undo.id(), 2, false));
    Journal late = books.reversal(in);
    assertThat(books.post(late).getFirst()).isInstanceOf(Declined.class);
    assertThat(books.verify().ok()).isTrue();
  }

  @Test
  void undoesExactlyWhatWasPosted() {
    Journal less = undoing(in, books.leg(stock, given, 7));
    LedgerRefusal refusal = new LedgerRefusal.NotItsReversal(in.id());
    assertThat(books.post(in, less).getLast()).isEqualTo(new Declined(less.id(), refusal));
    assertThat(books.post(less)).containsExactly(new Declined(less.id(), refusal));
  }

  @Test
  void takesADecisionForNoJournal() {
    books.post(in);
    var decision = books.decide(new Resolution.ChangeFloor(stock, Optional.empty()));
    var decided = new JournalId(decision.id().value());
    Journal undo = books.journal(books.leg(stock, given, 8)).reversing(decided);
    assertThat(books.post(undo))
        .containsExactly(new Declined(undo.id(), new LedgerRefusal.NoSuchJournal(decided)));
  }

  @Test
  void cannotTakeBackWhatWasGivenOut() {
    books.post(in, books.move(stock, received, 3));
    Journal undo = books.reversal(in);
    assertThat(books.post(undo))
        .singleElement()
        .isInstanceOfSatisfying(
            Declined.class,
            no -> assertThat(no.refusal()).isInstanceOf(LedgerRefusal.BelowFloor.class));
    assertThat(books.balance(stock)).isEqualTo(5);
  }

  @Test
  void refusesToUndoWhatWasNeverPosted() {
    LedgerRefusal unknown = new LedgerRefusal.NoSuchJournal(in.id());
    assertThatThrownBy(() -> books.reversal(in))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(unknown));
    Journal undo = undoing(in, books.leg(stock, given, 8));
    assertThat(books.post(undo)).containsExactly(new Declined(undo.id(), unknown));
  }

  private Journal undoing(Journal of, Leg... legs) {
    Journal plain = books.journal(legs);
    return new Journal(
            plain.id(),
            plain.author(),
            Event.REVERSED,
            plain.about(),
            plain.effective(),
            plain.legs())
        .reversing(of.id());
  }
}

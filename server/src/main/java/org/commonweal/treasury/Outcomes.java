package org.commonweal.treasury;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.commonweal.identity.OnceRefusal;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Posting;

/// What becomes of the wishes of a set, asked for in their order once the ledger has answered.
final class Outcomes {

  private final Desk desk;
  private final Iterator<Posting> postings;
  private final Map<MovementId, MovementStore.Row> written = new HashMap<>();

  /// The postings are of the steps that are due, in their order.
  Outcomes(Desk desk, List<Posting> postings) {
    this.desk = desk;
    this.postings = postings.iterator();
  }

  /// What is new in the books.
  List<MovementStore.Row> rows() {
    return List.copyOf(written.values());
  }

  Outcome of(Wish wish, Step step) {
    return switch (step) {
      case Step.Done done -> new Outcome.Recorded(done.movement());
      case Step.No _ when written.containsKey(wish.id()) -> again(wish);
      case Step.No no -> new Outcome.Declined(no.refusals());
      case Due due -> posted(due, postings.next());
    };
  }

  private Outcome posted(Due due, Posting posting) {
    return switch (posting) {
      case Posting.Posted posted when posted.again() -> again(due.wish());
      case Posting.Posted posted -> {
        written.put(due.wish().id(), new MovementStore.Row(due, posted.entry()));
        yield new Outcome.Recorded(due.wish().id());
      }
      case Posting.Declined declined ->
          new Outcome.Declined(List.of(refusal(due, declined.refusal())));
    };
  }

  /// Of those with the same id the first was done. The ledger may take another one for the same
  /// although it says something else beside it, such as another reference.
  private Outcome again(Wish wish) {
    MovementStore.Row first = written.get(wish.id());
    try {
      if (first != null) {
        desk.again(wish, first.due().content());
      }
      return new Outcome.Recorded(wish.id());
    } catch (Refused refused) {
      return new Outcome.Declined(refused.refusals());
    }
  }

  private Refusal refusal(Due due, LedgerRefusal refusal) {
    return refusal instanceof LedgerRefusal.IdUsed
        ? new OnceRefusal.KeyUsedForOtherContent()
        : desk.plainly(due).said(refusal);
  }
}

package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Posting;

/// Posts one journal or a set, perhaps with a fault, and if the outcome is unknown, once more.
final class PostStep {

  private static final int LARGEST_SET = 30;

  private final Town town;
  private final Chance chance;
  private final Wishes wishes;
  private final Trial trial;

  PostStep(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
    wishes = new Wishes(town, chance);
    trial = new Trial(town, chance);
  }

  void set() {
    post(wish(chance.between(1, LARGEST_SET)));
  }

  private List<Journal> wish(int many) {
    List<Journal> set = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      set.add(wishes.next());
    }
    return set;
  }

  void post(List<Journal> set) {
    trial.run(() -> town.machine.ledger().post(town.community, set), () -> predicted(set));
  }

  private List<Posting> predicted(List<Journal> set) {
    List<Posting> predicted = set.stream().map(town.model::post).toList();
    predicted.forEach(this::count);
    return predicted;
  }

  private void count(Posting posting) {
    switch (posting) {
      case Posting.Posted posted -> town.machine.tally.saw(posted.again() ? "again" : "posted");
      case Posting.Declined declined -> town.machine.tally.refused(declined.refusal());
    }
  }

  /// Without a set: a refusal is an exception.
  void one() {
    Journal wish = wishes.next();
    trial.run(() -> alone(wish), () -> predicted(List.of(wish)).getFirst());
  }

  private Posting alone(Journal wish) {
    try {
      return town.machine.ledger().postOne(town.community, wish);
    } catch (Refused refused) {
      return new Posting.Declined(wish.id(), (LedgerRefusal) refused.refusal());
    }
  }

  /// The reversal that the ledger itself makes of a journal.
  void undo() {
    if (town.model.journals().isEmpty()) {
      return;
    }
    Journal of = chance.of(town.model.journals()).journal();
    Journal wish = wishes.undoing(of);
    Journal made =
        town.machine
            .ledger()
            .reversal(town.community, of.id(), wish.id(), wish.author(), wish.effective());
    Check.same(town + ", legs of the reversal", wish.legs(), made.legs());
    post(List.of(made));
  }
}

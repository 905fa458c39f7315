package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Posting;

/// The same requests, cut into sets in three ways, in three communities: the same outcomes and the
/// same balances.
final class CutStep {

  private static final int REQUESTS = 60;
  private static final int FIRST_TWIN = 1_000_000_000;

  private final Machine machine;
  private final Chance chance;
  private int twins;

  CutStep(Machine machine, Chance chance) {
    this.machine = machine;
    this.chance = chance;
  }

  void run() {
    long seed = chance.seed();
    List<String> alone = outcome(seed, 1);
    Check.same("in sets of up to 7, outcome", alone, outcome(seed, 7));
    Check.same("in one set, outcome", alone, outcome(seed, REQUESTS));
    machine.tally.saw("cut in three ways");
  }

  private List<String> outcome(long seed, int most) {
    var same = new Chance(seed);
    var town = new Town(machine, new CommunityId(FIRST_TWIN + twins++), same);
    var wishes = new Wishes(town, same);
    List<Journal> left = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      left.add(wishes.next());
    }
    List<String> outcomes = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Journal> set = left.subList(0, Math.min(left.size(), chance.between(1, most)));
      List<Posting> answers = machine.ledger().post(town.community, set);
      Check.same(town + ", answer", set.stream().map(town.model::post).toList(), answers);
      answers.forEach(answer -> outcomes.add(outcome(answer)));
      set.clear();
    }
    Invariants.hold(town);
    town.model.accounts().values().forEach(account -> outcomes.add(account.row()));
    return outcomes;
  }

  /// Without the ids of accounts, which differ from community to community.
  private static String outcome(Posting posting) {
    return switch (posting) {
      case Posting.Posted posted -> posted.toString();
      case Posting.Declined declined -> declined.id() + " " + declined.refusal().type();
    };
  }
}

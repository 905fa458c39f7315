package org.commonweal.treasury;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves money in sets: reads what decides, decides each movement alone, posts the journals and
/// writes down the movements. The number of statements does not depend on the set.
@Component
class Movements {

  private final Desks desks;
  private final Currencies currencies;
  private final Ledger ledger;
  private final MovementStore store;
  private final InstantSource clock;

  Movements(
      Desks desks, Currencies currencies, Ledger ledger, MovementStore store, InstantSource clock) {
    this.desks = desks;
    this.currencies = currencies;
    this.ledger = ledger;
    this.store = store;
    this.clock = clock;
  }

  /// Records a set, each decided alone, and answers in its order. A wish whose id is in the books
  /// already is answered from them.
  @Transactional
  List<Outcome> move(CommunityId community, List<Wish> wishes, Together together) {
    Desk desk = desks.of(community, wishes);
    List<Step> steps = wishes.stream().map(wish -> Step.of(desk, wish)).toList();
    refuse(together, steps.stream().map(Movements::before).toList());
    List<Step.Due> due = due(steps);
    Map<JournalId, Posting> postings = post(community, due);
    List<Outcome> outcomes = steps.stream().map(step -> outcome(desk, step, postings)).toList();
    refuse(together, outcomes);
    store.insert(community, rows(due, postings), clock.instant());
    return outcomes;
  }

  private static List<Step.Due> due(List<Step> steps) {
    return steps.stream().filter(Step.Due.class::isInstance).map(Step.Due.class::cast).toList();
  }

  private Map<JournalId, Posting> post(CommunityId community, List<Step.Due> due) {
    if (due.isEmpty()) {
      return Map.of();
    }
    currencies.use(community, due.stream().map(Step.Due::currency).toList());
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, due.stream().flatMap(d -> Stream.of(d.from(), d.to())).toList());
    List<Journal> journals = due.stream().map(d -> d.journal(accounts)).toList();
    return ledger.post(community, journals).stream().collect(toMap(Posting::id, p -> p));
  }

  /// What is known before the ledger has answered.
  private static Outcome before(Step step) {
    return switch (step) {
      case Step.Due due -> new Outcome.Recorded(due.wish().id());
      case Step.No no -> new Outcome.Declined(no.refusals());
    };
  }

  private static Outcome outcome(Desk desk, Step step, Map<JournalId, Posting> postings) {
    return switch (step) {
      case Step.No no -> new Outcome.Declined(no.refusals());
      case Step.Due due ->
          switch (Lookup.in(postings, due.wish().id().journal())) {
            case Posting.Posted _ -> new Outcome.Recorded(due.wish().id());
            case Posting.Declined declined ->
                new Outcome.Declined(
                    List.of(desk.plainly(due.currency()).said(declined.refusal())));
          };
    };
  }

  /// Throws away the whole set, if that is what was chosen, for what is wrong with some of it.
  private static void refuse(Together together, List<Outcome> outcomes) {
    List<TreasuryRefusal.Line> lines = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Declined declined) {
        int line = i + 1;
        declined.refusals().forEach(no -> lines.add(new TreasuryRefusal.Line(line, no)));
      }
    }
    if (together == Together.ALL_OR_NONE && !lines.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NotAllRecorded(outcomes.size(), lines));
    }
  }

  private static List<MovementStore.Row> rows(
      List<Step.Due> due, Map<JournalId, Posting> postings) {
    List<MovementStore.Row> rows = new ArrayList<>();
    for (Step.Due one : due) {
      if (Lookup.in(postings, one.wish().id().journal()) instanceof Posting.Posted posted
          && !posted.again()) {
        rows.add(new MovementStore.Row(one, posted.entry()));
      }
    }
    return rows;
  }
}

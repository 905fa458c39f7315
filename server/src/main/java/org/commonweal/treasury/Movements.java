package org.commonweal.treasury;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Lane;
import org.commonweal.ledger.Lanes;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves money: into wallets, out of them, from one to another.
@Service
public class Movements {

  /// Movements that can be recorded in one action.
  public static final int SET_LIMIT = 500;

  private final Desks desks;
  private final Currencies currencies;
  private final Membership membership;
  private final Ledger ledger;
  private final MovementStore store;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;
  private final Lane<Wish, Outcome> lane;

  Movements(
      Desks desks,
      Currencies currencies,
      Membership membership,
      Ledger ledger,
      Lanes lanes,
      MovementStore store,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.desks = desks;
    this.currencies = currencies;
    this.membership = membership;
    this.ledger = ledger;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
    lane = lanes.open(this::decide);
  }

  /// Records one movement under an id that makes it happen once, or refuses. It goes through the
  /// community's lane, in one set with what others move at the same time, and is committed when
  /// this returns: outside of any transaction only.
  public MovementId move(Caller caller, CommunityId community, MovementId id, NewMovement asked) {
    return lane.submit(community, new Wish(id, caller, asked)).orRefuse();
  }

  /// Records many in one transaction, for somebody who keeps money, and answers in their order.
  @Transactional
  public List<Outcome> record(
      Caller caller, CommunityId community, List<NewMovement> asked, Together together) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    refuseSize(asked);
    List<Wish> set =
        asked.stream().map(one -> new Wish(new MovementId(ids.next()), caller, one)).toList();
    List<Outcome> outcomes = decide(community, set);
    refuse(together, outcomes);
    return outcomes;
  }

  private static void refuseSize(List<NewMovement> asked) {
    if (asked.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NothingToRecord("topUps"));
    }
    if (asked.size() > SET_LIMIT) {
      throw new Refused(new TreasuryRefusal.TooManyToRecord("topUps", SET_LIMIT));
    }
  }

  /// Throws away the whole set, if that is what was chosen, for what is wrong with some of it.
  private static void refuse(Together together, List<Outcome> outcomes) {
    List<TreasuryRefusal.Line> lines = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Declined declined) {
        lines.addAll(TreasuryRefusal.Line.of(i + 1, declined.refusals()));
      }
    }
    if (together == Together.ALL_OR_NONE && !lines.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NotAllRecorded(outcomes.size(), lines));
    }
  }

  /// Decides each wish as if those before it had come alone, whoever asks for it, and answers in
  /// their order. However large the set, it takes the same number of statements.
  @Transactional(propagation = Propagation.MANDATORY)
  List<Outcome> decide(CommunityId community, List<Wish> set) {
    Desk desk = desks.of(community, set);
    List<Step> steps = set.stream().map(wish -> Step.of(desk, wish)).toList();
    List<Due> due = steps.stream().filter(Due.class::isInstance).map(Due.class::cast).toList();
    var outcomes = new Outcomes(desk, post(community, due));
    List<Outcome> answers = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      answers.add(outcomes.of(set.get(i), steps.get(i)));
    }
    store.insert(community, outcomes.rows(), clock.instant());
    tell(community, outcomes.rows());
    return answers;
  }

  private void tell(CommunityId community, List<MovementStore.Row> rows) {
    List<TreasuryEvent.Move> moves = rows.stream().map(row -> row.due().told()).toList();
    events.publishEvent(new TreasuryEvent.Moved(community, moves));
  }

  private List<Posting> post(CommunityId community, List<Due> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    currencies.use(community, due.stream().map(Due::currency).toList());
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, due.stream().flatMap(d -> Stream.of(d.from(), d.to())).toList());
    List<Journal> journals = due.stream().map(d -> d.journal(accounts)).toList();
    return ledger.post(community, journals);
  }
}

package org.commonweal.treasury;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Records what many members brought, as a list tells it. A preview is the recording itself, taken
/// back, so that it says exactly what would happen.
@Service
public class TopUpLists {

  private final Movements movements;
  private final MovementStore store;
  private final Payers payers;
  private final Membership membership;
  private final Ids ids;
  private final TransactionTemplate rehearsal;

  TopUpLists(
      Movements movements,
      MovementStore store,
      Payers payers,
      Membership membership,
      Ids ids,
      PlatformTransactionManager transactions) {
    this.movements = movements;
    this.store = store;
    this.payers = payers;
    this.membership = membership;
    this.ids = ids;
    rehearsal = new TransactionTemplate(transactions);
    rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// What would become of each line.
  public List<Listed> preview(Caller caller, CommunityId community, TopUpList asked) {
    return rehearsal.execute(transaction -> {
      transaction.setRollbackOnly();
      return decide(caller, community, asked);
    });
  }

  /// Records all lines or none, and answers in their order.
  @Transactional
  public List<Movement> record(Caller caller, CommunityId community, TopUpList asked) {
    List<Movement> recorded = new ArrayList<>();
    List<TreasuryRefusal.Line> bad = new ArrayList<>();
    int line = 0;
    for (Listed listed : decide(caller, community, asked)) {
      line++;
      switch (listed) {
        case Listed.Recorded one -> recorded.add(one.movement());
        case Listed.Declined no -> bad.addAll(TreasuryRefusal.Line.of(line, no.refusals()));
      }
    }
    if (!bad.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NotAllRecorded(asked.lines().size(), bad));
    }
    return recorded;
  }

  private List<Listed> decide(Caller caller, CommunityId community, TopUpList asked) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    refuseSize(asked);
    Payers.Found found =
        payers.named(community, asked.lines().stream().map(TopUpList.Line::who).toList());
    Map<TopUpList.Line, Listed> unknown = new HashMap<>();
    List<Wish> wishes = new ArrayList<>();
    for (TopUpList.Line line : asked.lines()) {
      try {
        wishes.add(wish(caller, asked, line, found));
      } catch (Refused refused) {
        unknown.put(line, new Listed.Declined(refused.refusals()));
      }
    }
    List<Listed> decided = decide(community, wishes);
    return asked.lines().stream()
        .map(line -> Optional.ofNullable(unknown.get(line)).orElseGet(decided::removeFirst))
        .toList();
  }

  private static void refuseSize(TopUpList asked) {
    if (asked.lines().isEmpty()) {
      throw new Refused(new TreasuryRefusal.NothingToRecord("lines"));
    }
    if (asked.lines().size() > Movements.SET_LIMIT) {
      throw new Refused(new TreasuryRefusal.TooManyToRecord("lines", Movements.SET_LIMIT));
    }
  }

  private Wish wish(Caller caller, TopUpList asked, TopUpList.Line line, Payers.Found found) {
    var topUp =
        new NewMovement(
            new Way.TopUp(found.only(line.who()), asked.place()),
            line.amount(),
            asked.currency(),
            asked.effective(),
            Optional.empty(),
            line.reference(),
            "");
    return new Wish(new MovementId(ids.next()), caller, topUp);
  }

  private List<Listed> decide(CommunityId community, List<Wish> wishes) {
    List<Outcome> outcomes = movements.decide(community, wishes);
    Map<MovementId, Movement> recorded =
        store.all(community, wishes.stream().map(Wish::id).toList()).stream()
            .collect(toMap(Movement::id, one -> one));
    List<Listed> listed = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      listed.add(
          switch (outcome) {
            case Outcome.Recorded(MovementId id) -> new Listed.Recorded(Lookup.in(recorded, id));
            case Outcome.Declined no -> new Listed.Declined(no.refusals());
          });
    }
    return listed;
  }
}

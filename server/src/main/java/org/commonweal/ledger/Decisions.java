package org.commonweal.ledger;

import java.time.InstantSource;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Takes decisions one at a time: lock the account, take the head, look, write.
///
/// Everything is looked at while the head is held. Whoever posts takes the head last, so what was
/// seen stays true until the decision is in the book.
@Component
class Decisions {

  private final Motions motions;
  private final DecisionStore store;
  private final InstantSource clock;

  Decisions(Motions motions, DecisionStore store, InstantSource clock) {
    this.motions = motions;
    this.store = store;
    this.clock = clock;
  }

  Decided decide(CommunityId community, Decision decision) {
    Motion motion = motions.of(community, decision);
    JournalStore.Head head = store.head(community);
    Optional<DecisionStore.Known> known = store.known(community, decision.id());
    return known
        .map(entry -> again(decision, motion, entry))
        .orElseGet(() -> enter(community, decision, motion, head));
  }

  private static Decided again(Decision decision, Motion motion, DecisionStore.Known known) {
    if (!known.content().equals(Content.of(decision, motion.facts()))) {
      throw new Refused(new LedgerRefusal.IdUsed(new JournalId(decision.id().value())));
    }
    return new Decided(decision.id(), known.number(), true);
  }

  private Decided enter(
      CommunityId community, Decision decision, Motion motion, JournalStore.Head head) {
    motion.objection().apply(head).ifPresent(Decisions::refuse);
    long number = head.entries() + 1;
    store.enter(
        community, new DecisionStore.Row(number, clock.instant(), decision, motion.facts()));
    motion.effect().accept(number);
    return new Decided(decision.id(), number, false);
  }

  private static void refuse(LedgerRefusal refusal) {
    throw new Refused(refusal);
  }
}

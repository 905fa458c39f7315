package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pays the open cycle to its recipient, exactly once, and opens the next one.
@Service
public class CirclePayouts {

  private final Circles circles;
  private final Settlements settlements;
  private final PayoutStore store;
  private final Bids bids;
  private final Membership membership;
  private final InstantSource clock;

  CirclePayouts(
      Circles circles,
      Settlements settlements,
      PayoutStore store,
      Bids bids,
      Membership membership,
      InstantSource clock) {
    this.circles = circles;
    this.settlements = settlements;
    this.store = store;
    this.bids = bids;
    this.membership = membership;
    this.clock = clock;
  }

  /// Pays a cycle to whom the caller has seen as its recipient. Open to the organiser, the
  /// recipient and whoever keeps the community's money. With the last payout the circle is
  /// completed, and what it holds beside what is held for members is given back.
  @Transactional
  public void payOut(Caller caller, CommunityId community, CycleId id, MemberId recipient) {
    int cycle = id.cycle();
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id.circle());
    Instant now = clock.instant();
    if (cycle < 0 || cycle >= circle.terms().size()) {
      throw new Refused(new SavingsRefusal.NoSuchCycle());
    }
    Optional<Turn> turn = recipient(circle, cycle, now);
    refuseUnlessMay(member, circle, turn);
    refuseUnlessOpen(circle, cycle);
    turn.filter(one -> !one.member().equals(recipient))
        .ifPresent(one -> {
          throw new Refused(new SavingsRefusal.OtherRecipient("recipient", one.name()));
        });
    var wish = new Settlements.Wish(circle, CirclePayments.author(caller, member));
    settlements
        .settle(community, List.of(wish), now)
        .getFirst()
        .ifPresent(refusal -> {
          throw new Refused(refusal);
        });
  }

  /// Who receives, as far as it is known: where turns are auctioned, once bids are taken no longer.
  private Optional<Turn> recipient(Circle circle, int cycle, Instant now) {
    return circle.auctioned() && cycle == circle.cycle()
        ? bids.auction(circle, now).flatMap(Auction::winner)
        : circle.recipient(cycle);
  }

  private void refuseUnlessMay(Member member, Circle circle, Optional<Turn> turn) {
    if (!circle.organisedBy(member.id())
        && turn.filter(one -> one.member().equals(member.id())).isEmpty()
        && !membership.may(member, Permission.KEEP_MONEY)) {
      throw new Refused(new SavingsRefusal.NotOrganiser(circle.organiserName()));
    }
  }

  private static void refuseUnlessOpen(Circle circle, int cycle) {
    if (cycle < circle.cycle()) {
      throw new Refused(new SavingsRefusal.PaidOutAlready());
    }
    Circles.refuseUnless(circle, CircleStatus.ACTIVE);
    if (cycle > circle.cycle()) {
      throw new Refused(new SavingsRefusal.NotTheOpenCycle(circle.cycle()));
    }
  }

  /// The recipient says that the money has arrived; saying so again changes nothing.
  @Transactional
  public void acknowledge(Caller caller, CommunityId community, CycleId id) {
    int cycle = id.cycle();
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id.circle());
    if (!store.acknowledge(circle, cycle, member.id(), clock.instant())) {
      throw new Refused(
          circle
              .recipient(cycle)
              .filter(turn -> !turn.member().equals(member.id()))
              .<SavingsRefusal>map(turn -> new SavingsRefusal.OtherRecipient("", turn.name()))
              .orElseGet(SavingsRefusal.NoSuchCycle::new));
    }
  }
}

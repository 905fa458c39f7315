package org.commonweal.savings;

import java.time.InstantSource;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes payments that were recorded by mistake, as long as their cycle was not paid out: the
/// journal is reversed, and the money is back where it came from.
@Service
public class Refunds {

  private final Circles circles;
  private final PaymentStore store;
  private final CircleMoney money;
  private final Membership membership;
  private final InstantSource clock;

  Refunds(
      Circles circles,
      PaymentStore store,
      CircleMoney money,
      Membership membership,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.money = money;
    this.membership = membership;
    this.clock = clock;
  }

  /// Open to whoever keeps the community's money.
  @Transactional
  public Payment refund(Caller caller, CommunityId community, CircleId id, int number) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Circle circle = circles.locked(member, id);
    Payment payment =
        store
            .find(circle, number)
            .orElseThrow(() -> new Refused(new SavingsRefusal.NotRefundable()));
    if (payment.refundedAt().isPresent()) {
      throw new Refused(new SavingsRefusal.RefundedAlready());
    }
    if (payment.source() == Source.MOVED) {
      throw new Refused(new SavingsRefusal.NotRefundable());
    }
    if (!circle.status().running() || payment.cycle() < circle.cycle()) {
      throw new Refused(new SavingsRefusal.NotRefundable());
    }
    var journal = CircleJournals.refund(circle, number);
    var refund = new PaymentStore.Refund(payment, journal, completed(circle, payment));
    store.refund(circle, refund, caller.person(), clock.instant());
    money.undo(
        circle,
        CircleJournals.payment(circle, number),
        journal,
        CirclePayments.author(caller, member));
    return store.find(circle, number).orElseThrow();
  }

  /// Whether the seat had paid all of its contribution, which it has no longer.
  private boolean completed(Circle circle, Payment payment) {
    Quantity contribution = circle.terms().contribution();
    return store.contributions(circle, payment.cycle(), payment.cycle()).stream()
        .anyMatch(one -> one.seat() == payment.seat() && one.amount().equals(contribution));
  }
}

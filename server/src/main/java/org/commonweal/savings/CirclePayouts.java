package org.commonweal.savings;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pays the pool of the open cycle to its recipient, exactly once, and opens the next cycle.
@Service
public class CirclePayouts {

  private static final Event PAID_OUT = new Event("circle-paid-out");
  private static final Event FEES_SHARED = new Event("circle-fees-shared");

  private final Circles circles;
  private final CircleStore store;
  private final CycleStore cycles;
  private final PoolCalculator calculator;
  private final CircleMoney money;
  private final Membership membership;
  private final InstantSource clock;

  CirclePayouts(
      Circles circles,
      CircleStore store,
      CycleStore cycles,
      PoolCalculator calculator,
      CircleMoney money,
      Membership membership,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.cycles = cycles;
    this.calculator = calculator;
    this.money = money;
    this.membership = membership;
    this.clock = clock;
  }

  /// Pays a cycle to whom the caller has seen as its recipient. Open to the organiser, the
  /// recipient and whoever keeps the community's money. With the last payout the circle is
  /// completed, and the late fees it holds are shared out equally, odd units to the first
  /// positions.
  @Transactional
  public void payOut(Caller caller, CommunityId community, CycleId id, MemberId recipient) {
    int cycle = id.cycle();
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id.circle());
    Turn turn =
        circle.recipient(cycle).orElseThrow(() -> new Refused(new SavingsRefusal.NoSuchCycle()));
    refuseUnlessMay(member, circle, turn);
    refuseUnlessOpen(circle, cycle);
    if (!turn.member().equals(recipient)) {
      throw new Refused(new SavingsRefusal.OtherRecipient("recipient", turn.name()));
    }
    pay(circle, turn, caller, member);
  }

  private void refuseUnlessMay(Member member, Circle circle, Turn turn) {
    if (!circle.organisedBy(member.id())
        && !turn.member().equals(member.id())
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

  private void pay(Circle circle, Turn turn, Caller caller, Member member) {
    PoolInfo pool = calculator.getPoolInfo(circle.community(), circle.id(), turn.position());
    PoolCalculator.validatePoolReadyForPayout(pool);
    Quantity amount = circle.terms().currency().quantity(pool.returnAmount());
    var journal = CircleJournals.payout(circle, turn.position());
    var out = new CycleStore.Out(turn.position(), turn.seat(), turn.member(), amount, journal);
    cycles.payOut(circle, out, caller.person(), clock.instant());
    store.advance(circle);
    var author = new Author(caller.person().value(), member.id().value());
    var step =
        new CircleMoney.Step(
            CircleMoney.pot(circle), CircleMoney.wallet(circle, turn.member()), amount);
    List<CircleMoney.Move> moves = new ArrayList<>();
    moves.add(new CircleMoney.Move(journal, author, PAID_OUT, List.of(step)));
    if (turn.position() == circle.terms().size() - 1) {
      moves.addAll(shared(circle, author));
    }
    money.post(circle, moves);
  }

  /// The journal that shares out the fees of a circle that ends, if it has taken any.
  private List<CircleMoney.Move> shared(Circle circle, Author author) {
    Quantity fees = money.held(circle, Purpose.FEES);
    if (fees.signum() == 0) {
      return List.of();
    }
    int members = circle.turns().size();
    List<Part> parts =
        Shares.split(
            fees.minor(),
            Collections.nCopies(members, BigInteger.ONE),
            IntStream.range(0, members).boxed().toList());
    List<CircleMoney.Step> steps =
        IntStream.range(0, members)
            .filter(place -> parts.get(place).amount().signum() > 0)
            .mapToObj(place ->
                new CircleMoney.Step(
                    CircleMoney.fees(circle),
                    CircleMoney.wallet(circle, circle.turns().get(place).member()),
                    circle.terms().currency().quantity(parts.get(place).amount())))
            .toList();
    return List.of(new CircleMoney.Move(CircleJournals.fees(circle), author, FEES_SHARED, steps));
  }

  /// The recipient says that the money has arrived; saying so again changes nothing.
  @Transactional
  public void acknowledge(Caller caller, CommunityId community, CycleId id) {
    int cycle = id.cycle();
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id.circle());
    if (!cycles.acknowledge(circle, cycle, member.id(), clock.instant())) {
      throw new Refused(
          circle
              .recipient(cycle)
              .filter(turn -> !turn.member().equals(member.id()))
              .<SavingsRefusal>map(turn -> new SavingsRefusal.OtherRecipient("", turn.name()))
              .orElseGet(SavingsRefusal.NoSuchCycle::new));
    }
  }
}

package org.commonweal.savings;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Event;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is owed since a circle was dissolved, all of it or a part, and passes it on to whom
/// it is owed at once; or takes that back.
@Service
public class Repayments {

  static final Event REPAID = new Event("circle-debt-paid");

  private final Circles circles;
  private final DissolutionStore store;
  private final CircleMoney money;
  private final Membership membership;
  private final OutsidePlaces places;
  private final InstantSource clock;

  Repayments(
      Circles circles,
      DissolutionStore store,
      CircleMoney money,
      Membership membership,
      OutsidePlaces places,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.money = money;
    this.membership = membership;
    this.places = places;
    this.clock = clock;
  }

  /// Pays out of the caller's wallet.
  @Transactional
  public void repay(Caller caller, CommunityId community, CircleId id, String amount) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    pay(caller, member, id, member.id(), amount, Optional.empty());
  }

  /// Cash that somebody who owes brought to a place.
  public record Cash(MemberId debtor, PlaceId place) {}

  /// Writes down cash; open to whoever keeps the community's money.
  @Transactional
  public void collect(Caller caller, CommunityId community, CircleId id, Cash cash, String amount) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    pay(caller, member, id, cash.debtor(), amount, Optional.of(cash.place()));
  }

  /// What was paid so far, the last one first; for whoever sees the circle.
  public List<Repaid> of(Circle circle) {
    return circle.status() == CircleStatus.DISSOLVED ? store.repaid(circle) : List.of();
  }

  /// Undoes one that was recorded by mistake: the money goes back where it came from, and is owed
  /// again. Open to whoever keeps the community's money.
  @Transactional
  public void refund(Caller caller, CommunityId community, CircleId id, int number) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Circle circle = circles.locked(member, id);
    boolean refunded =
        store
            .refunded(circle, number)
            .orElseThrow(() -> new Refused(new SavingsRefusal.NotRefundable()));
    if (refunded) {
      throw new Refused(new SavingsRefusal.RefundedAlready());
    }
    store.refund(circle, number, caller.person(), clock.instant());
    money.undo(
        circle,
        CircleJournals.repayment(circle, number),
        CircleJournals.repaymentRefund(circle, number),
        CirclePayments.author(caller, member));
  }

  private void pay(
      Caller caller,
      Member member,
      CircleId id,
      MemberId debtor,
      String amount,
      Optional<PlaceId> place) {
    Circle circle = circles.locked(member, id);
    Circles.refuseUnless(circle, CircleStatus.DISSOLVED);
    Turn turn =
        circle.turn(debtor).orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
    Optional<PlaceId> open =
        place.map(one -> places.keepOpen(circle.community(), one, "place").id());
    List<DissolvedDebt> owed =
        store.debts(circle).stream()
            .filter(debt -> debt.seat() == turn.seat() && debt.open().signum() > 0)
            .toList();
    BigInteger asked = amount(circle, turn, owed, amount);
    var repayment =
        new Repayment(
            store.next(circle), turn, asked, Repayment.split(asked, owed), open, caller.person());
    store.repay(circle, repayment, clock.instant());
    money.post(
        new CircleMoney.Move(
            circle,
            CircleJournals.repayment(circle, repayment.number()),
            CirclePayments.author(caller, member),
            REPAID,
            steps(circle, repayment)));
  }

  private static BigInteger amount(
      Circle circle, Turn turn, List<DissolvedDebt> owed, String typed) {
    Quantity rest =
        circle
            .terms()
            .currency()
            .quantity(
                owed.stream().map(DissolvedDebt::open).reduce(BigInteger.ZERO, BigInteger::add));
    if (rest.signum() == 0) {
      throw new Refused(new SavingsRefusal.OwesNothing(turn.name()));
    }
    Quantity asked = Quantity.parse("amount", typed, circle.terms().currency().unit());
    if (asked.signum() <= 0 || asked.compareTo(rest) > 0) {
      throw new Refused(
          new SavingsRefusal.MoreThanMissing("amount", rest, circle.terms().currency().code()));
    }
    return asked.minor();
  }

  /// Through the wallet and the pot, so that the member's statement and the circle's report show
  /// it.
  private static List<CircleMoney.Step> steps(Circle circle, Repayment repayment) {
    AccountKey wallet = CircleMoney.wallet(circle, repayment.turn().member());
    AccountKey debt = CircleMoney.debt(circle, repayment.turn().member());
    AccountKey pot = CircleMoney.pot(circle);
    Stream<CircleMoney.Step> cash =
        repayment
            .place()
            .map(place ->
                step(circle, CircleMoney.outside(circle, place), wallet, repayment.amount()))
            .stream();
    Stream<CircleMoney.Step> passed =
        repayment.parts().stream()
            .flatMap(part -> {
              MemberId creditor = circle.seat(part.debt().creditorSeat()).member();
              return Stream.of(
                  step(circle, pot, CircleMoney.wallet(circle, creditor), part.amount()),
                  step(circle, CircleMoney.claim(circle, creditor), debt, part.amount()));
            });
    return Stream.of(cash, Stream.of(step(circle, wallet, pot, repayment.amount())), passed)
        .flatMap(steps -> steps)
        .toList();
  }

  private static CircleMoney.Step step(
      Circle circle, AccountKey from, AccountKey to, BigInteger amount) {
    return new CircleMoney.Step(from, to, circle.terms().currency().quantity(amount));
  }
}

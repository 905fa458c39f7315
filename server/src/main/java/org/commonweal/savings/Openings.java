package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.Event;
import org.commonweal.treasury.OutsidePlaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a circle move in that has run elsewhere: a full draft begins in the middle, with everything
/// that is held and owed in one opening entry. Open to whoever keeps the community's money, since
/// it says what lies in its places.
@Service
public class Openings {

  private static final Event MOVED_IN = new Event("circle-moved-in");

  private final Circles circles;
  private final CircleStore store;
  private final CycleStore cycles;
  private final OpeningStore openings;
  private final PaymentStore payments;
  private final DebtStore debts;
  private final DepositStore deposits;
  private final CircleMoney money;
  private final Membership membership;
  private final OutsidePlaces places;
  private final InstantSource clock;

  Openings(
      Circles circles,
      CircleStore store,
      CycleStore cycles,
      OpeningStore openings,
      PaymentStore payments,
      DebtStore debts,
      DepositStore deposits,
      CircleMoney money,
      Membership membership,
      OutsidePlaces places,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.cycles = cycles;
    this.openings = openings;
    this.payments = payments;
    this.debts = debts;
    this.deposits = deposits;
    this.money = money;
    this.membership = membership;
    this.places = places;
    this.clock = clock;
  }

  /// What moving in would mean; refused like moving in.
  public Opening preview(Caller caller, CommunityId community, CircleId id, NewOpening asked) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    return read(circles.get(caller, community, id), asked);
  }

  private Opening read(Circle circle, NewOpening asked) {
    Circles.refuseUnless(circle, CircleStatus.DRAFT);
    circles.refuseUnlessComplete(circle);
    Opening opening = new OpeningReader(circle).read(asked);
    asked.place().ifPresent(place -> places.keepOpen(circle.community(), place, "place"));
    return opening;
  }

  /// Begins the circle with this state. Its first due date is when the open cycle is due.
  @Transactional
  public void moveIn(Caller caller, CommunityId community, CircleId id, NewOpening asked) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Circle circle = circles.locked(member, id);
    Opening opening = read(circle, asked);
    Instant now = clock.instant();
    PersonId by = caller.person();
    cycles.insert(circle, opening.cycles(), now);
    store.start(community, id, by, now);
    openings.begin(
        opening, circle.terms().frequency().due(circle.terms().firstDue(), -opening.cycles()));
    openings.insert(opening, new OpeningStore.Noted(asked.place(), by, now));
    payments.insert(community, ahead(opening, by), _ -> CircleJournals.opening(circle), now);
    debts.miss(community, missed(opening), now);
    debts.insert(community, opening.debts());
    deposits.insert(community, left(opening));
    List<CircleMoney.Step> steps = opening.steps(asked.place());
    if (!steps.isEmpty()) {
      money.post(
          new CircleMoney.Move(
              circle,
              CircleJournals.opening(circle),
              CirclePayments.author(caller, member),
              MOVED_IN,
              steps));
    }
  }

  private static List<NewPayment> ahead(Opening opening, PersonId by) {
    List<Opening.Paid> all = opening.ahead();
    return IntStream.range(0, all.size())
        .mapToObj(one ->
            new NewPayment(
                opening.circle(),
                one + 1,
                all.get(one).cycle(),
                all.get(one).turn(),
                sum(all.get(one)),
                Timing.ON_TIME,
                Source.MOVED,
                Optional.empty(),
                by))
        .toList();
  }

  private static NewPayment.Sum sum(Opening.Paid paid) {
    return new NewPayment.Sum(
        paid.amount().minor(), BigInteger.ZERO, BigInteger.ZERO, paid.whole());
  }

  private static List<DebtStore.Miss> missed(Opening opening) {
    Circle circle = opening.circle();
    return opening.debts().stream()
        .map(debt -> new DebtStore.Miss(circle.id(), debt.cycle(), circle.seat(debt.seat())))
        .toList();
  }

  private static List<Deposit> left(Opening opening) {
    List<Deposit> left = new ArrayList<>();
    opening
        .deposits()
        .forEach((seat, amount) ->
            left.add(new Deposit(opening.circle().id(), seat, amount.minor(), amount.minor())));
    return left;
  }
}

package org.commonweal.rewards;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonweal.community.Communities;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Money put aside for pools that are not fed from what is held of each member.
@Service
public class RewardFunds {

  private static final Event FILLED = new Event("reward-fund-filled");
  private static final Event EMPTIED = new Event("reward-fund-emptied");

  private final RewardPools pools;
  private final OutsidePlaces places;
  private final Membership membership;
  private final Communities communities;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource clock;

  RewardFunds(
      RewardPools pools,
      OutsidePlaces places,
      Membership membership,
      Communities communities,
      Ledger ledger,
      Ids ids,
      InstantSource clock) {
    this.pools = pools;
    this.places = places;
    this.membership = membership;
    this.communities = communities;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /// Puts money aside that came in at this place.
  @Transactional
  public void fill(
      Caller caller, CommunityId community, RewardPoolId id, PlaceId place, String amount) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    RewardPool pool = pools.get(community, id);
    var to = pool.fund();
    var from = pool.key(place.holder(), Purpose.OUTSIDE);
    places.keepOpen(community, place, "place");
    post(
        pool,
        new Move(new Author(caller.person().value(), member.id().value()), FILLED, from, to),
        amount);
  }

  /// Takes money that was put aside out again, to this place.
  @Transactional
  public void empty(
      Caller caller, CommunityId community, RewardPoolId id, PlaceId place, String amount) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    RewardPool pool = pools.get(community, id);
    var to = pool.key(place.holder(), Purpose.OUTSIDE);
    places.keepOpen(community, place, "place");
    post(
        pool,
        new Move(
            new Author(caller.person().value(), member.id().value()), EMPTIED, pool.fund(), to),
        amount);
  }

  private record Move(Author author, Event event, AccountKey from, AccountKey to) {}

  private void post(RewardPool pool, Move move, String text) {
    CommunityId community = pool.community();
    Quantity amount = Quantity.parse("amount", text, pool.terms().currency().unit());
    Map<AccountKey, AccountId> accounts = ledger.open(community, List.of(move.from(), move.to()));
    var leg = new Leg(Lookup.in(accounts, move.from()), Lookup.in(accounts, move.to()), amount);
    var journal =
        new Journal(
            new JournalId(ids.next()),
            move.author(),
            move.event(),
            pool.id().value(),
            LocalDate.ofInstant(clock.instant(), communities.get(community).zone()),
            List.of(leg));
    if (ledger.post(community, List.of(journal)).getFirst() instanceof Posting.Declined declined) {
      throw new Refused(
          declined.refusal() instanceof LedgerRefusal.BelowFloor below
              ? new RewardsRefusal.FundingTooLow(
                  below.balance(), below.asked(), pool.terms().currency().code())
              : declined.refusal());
    }
  }
}

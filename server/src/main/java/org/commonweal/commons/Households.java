package org.commonweal.commons;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.commonweal.allocation.Recipient;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Household weights, where a community uses them: everybody without one counts 1.
@Service
public class Households {

  private final HouseholdStore store;
  private final Members members;
  private final Membership membership;
  private final InstantSource clock;

  Households(HouseholdStore store, Members members, Membership membership, InstantSource clock) {
    this.store = store;
    this.members = members;
    this.membership = membership;
    this.clock = clock;
  }

  /// Says how much a member counts, 1 to 1 000; 1 is everybody's weight and leaves no household.
  @Transactional
  public void set(Caller caller, CommunityId community, MemberId member, int weight) {
    membership.require(caller, community, Permission.MANAGE_MEMBERS);
    var checks = new Checks();
    checks.range("weight", weight, 1, Recipient.MAX_WEIGHT);
    checks.done();
    if (members.keepTakingPart(community, Set.of(member)).isEmpty()) {
      throw new Refused(new CommonsRefusal.NoSuchHousehold("member"));
    }
    if (weight == 1) {
      store.forget(community, member);
      return;
    }
    store.set(community, member, weight, caller.person(), clock.instant());
  }

  /// Households of current members with a weight above 1, by name.
  public Slice<Household> list(CommunityId community, Page page) {
    return page.slice(store.list(community, page), one -> one.member().value());
  }

  /// All weights above 1.
  Map<MemberId, Integer> weights(CommunityId community) {
    return store.weights(community);
  }
}

package org.commonweal.community;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who trusts whom. A member trusts another member or a council, once, and not themselves.
@Service
public class Trust {

  private final TrustStore store;
  private final TrustHistoryStore history;
  private final MemberStore members;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;

  Trust(
      TrustStore store,
      TrustHistoryStore history,
      MemberStore members,
      Membership membership,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.history = history;
    this.members = members;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
  }

  /// The caller trusts a member; again changes nothing.
  @Transactional
  public void award(Caller caller, CommunityId community, MemberId trustee) {
    Member truster = membership.require(caller, community, Permission.TRUST);
    if (truster.id().equals(trustee)) {
      throw new Refused(new TrustRefusal.TrustInOneself());
    }
    requireCurrent(community, trustee);
    award(community, truster, trustee.value());
  }

  /// The caller trusts a council.
  @Transactional
  public void award(Caller caller, CommunityId community, CouncilId trustee) {
    Member truster = membership.require(caller, community, Permission.TRUST);
    membership.council(community, trustee);
    award(community, truster, trustee.value());
  }

  private void award(CommunityId community, Member truster, UUID trustee) {
    Instant now = clock.instant();
    if (store.award(community, truster.id(), trustee, now)) {
      var given = noted(truster, trustee, TrustEvent.Kind.GIVEN);
      history.note(community, given, now);
    }
  }

  private TrustHistoryStore.Noted noted(Member truster, UUID trustee, TrustEvent.Kind kind) {
    return new TrustHistoryStore.Noted(ids.next(), truster.id(), trustee, kind);
  }

  @Transactional
  public void withdraw(Caller caller, CommunityId community, MemberId trustee) {
    withdraw(caller, community, trustee.value());
  }

  @Transactional
  public void withdraw(Caller caller, CommunityId community, CouncilId trustee) {
    withdraw(caller, community, trustee.value());
  }

  private void withdraw(Caller caller, CommunityId community, UUID trustee) {
    Member truster = membership.require(caller, community, Permission.TRUST);
    if (store.withdraw(community, truster.id(), trustee)) {
      var withdrawn = noted(truster, trustee, TrustEvent.Kind.WITHDRAWN);
      history.note(community, withdrawn, clock.instant());
    }
  }

  /// Points that count beside the trust of members, on record with who granted them and why.
  @Transactional
  public Grant grant(Caller caller, CommunityId community, MemberId member, NewGrant asked) {
    Member by = membership.require(caller, community, Permission.GRANT_TRUST);
    NewGrant checked = asked.checked();
    requireCurrent(community, member);
    Instant now = clock.instant();
    Grant grant = new Grant(ids.next(), checked.points(), checked.reason(), by.id(), now);
    store.grant(community, member, grant);
    return grant;
  }

  /// What happened to the trust in a member, newest first.
  public Slice<TrustEvent> history(
      Caller caller, CommunityId community, MemberId trustee, Page page) {
    membership.require(caller, community, Permission.READ);
    if (members.one(community, trustee).isEmpty()) {
      throw new Refused(new MembershipRefusal.MemberNotFound());
    }
    return history(community, trustee.value(), page);
  }

  /// What happened to the trust in a council, newest first.
  public Slice<TrustEvent> history(
      Caller caller, CommunityId community, CouncilId trustee, Page page) {
    membership.require(caller, community, Permission.READ);
    membership.council(community, trustee);
    return history(community, trustee.value(), page);
  }

  private Slice<TrustEvent> history(CommunityId community, UUID trustee, Page page) {
    return page.slice(
        history.of(community, trustee, page.afterId(), page.size() + 1), TrustEvent::id);
  }

  /// What was granted to a member, newest first.
  public Slice<Grant> grants(Caller caller, CommunityId community, MemberId member, Page page) {
    membership.require(caller, community, Permission.READ);
    List<Grant> rows = store.grants(community, member, page.afterId(), page.size() + 1);
    return page.slice(rows, Grant::id);
  }

  public Standing standing(Caller caller, CommunityId community, MemberId member) {
    Member asking = membership.require(caller, community, Permission.READ);
    return store.standing(community, member.value(), asking.id());
  }

  public Standing standing(Caller caller, CommunityId community, CouncilId council) {
    Member asking = membership.require(caller, community, Permission.READ);
    return store.standing(community, council.value(), asking.id());
  }

  private void requireCurrent(CommunityId community, MemberId member) {
    if (members.one(community, member).filter(Trust::current).isEmpty()) {
      throw new Refused(new MembershipRefusal.MemberNotFound());
    }
  }

  private static boolean current(Member member) {
    return member.status() != MemberStatus.LEFT;
  }
}

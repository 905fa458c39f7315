package org.commonweal.community;

import java.time.InstantSource;
import java.util.List;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The councils of a community.
@Service
public class Councils {

  private static final int MOST = 1_000;
  private static final int MOST_MANAGERS = 100;

  private final CommunityStore communities;
  private final CouncilStore store;
  private final MemberStore members;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Councils(
      CommunityStore communities,
      CouncilStore store,
      MemberStore members,
      Membership membership,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.communities = communities;
    this.store = store;
    this.members = members;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Makes a council whose first manager is the caller.
  @Transactional
  public Council create(Caller caller, CommunityId community, NewCouncil asked) {
    membership.require(caller, community, Permission.CREATE_COUNCIL);
    communities.lock(community);
    Member creator = membership.require(caller, community, Permission.CREATE_COUNCIL);
    NewCouncil checked = asked.checked();
    if (store.count(community) >= MOST) {
      throw new Refused(new CouncilRefusal.TooManyCouncils(MOST));
    }
    Council council = open(new CouncilId(ids.next()), checked);
    if (!store.add(community, council, clock.instant())) {
      throw new Refused(new CouncilRefusal.CouncilNameTaken("name"));
    }
    store.seat(community, council.id(), creator.id(), clock.instant());
    return council;
  }

  @Transactional
  public Council change(Caller caller, CommunityId community, CouncilId id, NewCouncil asked) {
    membership.requireManager(caller, community, id);
    communities.lock(community);
    membership.requireManager(caller, community, id);
    Council council = open(id, asked.checked());
    if (store.nameTaken(community, council.name(), id)) {
      throw new Refused(new CouncilRefusal.CouncilNameTaken("name"));
    }
    store.change(community, council);
    return council;
  }

  /// The council no longer acts, and has no managers. Whoever still needs it open refuses.
  @Transactional
  public void close(Caller caller, CommunityId community, CouncilId id) {
    Council council = seats(caller, community, id);
    store.lock(community, id);
    events.publishEvent(new CouncilClosing(community, id, caller.person()));
    store.unseatAll(community, id);
    store.change(
        community, new Council(id, council.name(), council.description(), CouncilStatus.CLOSED));
  }

  /// Keeps an open council from being closed until the transaction ends; one that is not open is
  /// refused.
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepOpen(CommunityId community, CouncilId council) {
    if (!store.keepOpen(community, council)) {
      throw new Refused(new MembershipRefusal.CouncilNotFound());
    }
  }

  /// An open council of this community.
  public Council get(Caller caller, CommunityId community, CouncilId council) {
    membership.require(caller, community, Permission.READ);
    return membership.council(community, council);
  }

  /// Open councils whose name holds the text, in the order of their names.
  public Slice<Council> slice(Caller caller, CommunityId community, String text, Page page) {
    membership.require(caller, community, Permission.READ);
    List<Council> rows = store.slice(community, text, page.afterId(), page.size() + 1);
    return page.slice(rows, council -> council.id().value());
  }

  /// The open councils that the caller acts for.
  public List<Council> mine(Caller caller, CommunityId community) {
    return mine(membership.require(caller, community, Permission.READ));
  }

  /// The same for whoever has asked `Membership` already.
  public List<Council> mine(Member member) {
    return store.managedBy(member.community(), member.id(), MOST);
  }

  public List<Member> managers(Caller caller, CommunityId community, CouncilId council) {
    membership.require(caller, community, Permission.READ);
    return store.managers(community, council);
  }

  @Transactional
  public void addManager(Caller caller, CommunityId community, CouncilId council, MemberId added) {
    seats(caller, community, council);
    Member member = member(community, added);
    if (member.managed() || !member.acts() || member.status() != MemberStatus.ACTIVE) {
      throw new Refused(new CouncilRefusal.CannotManage(member.name()));
    }
    if (store.managers(community, council).size() >= MOST_MANAGERS) {
      throw new Refused(new CouncilRefusal.TooManyManagers(MOST_MANAGERS));
    }
    store.seat(community, council, added, clock.instant());
  }

  /// Takes a seat away, but not the last one: then the council is to be closed.
  @Transactional
  public void removeManager(Caller caller, CommunityId community, CouncilId id, MemberId removed) {
    Council council = seats(caller, community, id);
    List<MemberId> managers = store.managers(community, id).stream().map(Member::id).toList();
    if (!managers.contains(removed)) {
      throw new Refused(new MembershipRefusal.MemberNotFound());
    }
    if (managers.size() == 1) {
      throw new Refused(new CouncilRefusal.LastManager(council.name()));
    }
    store.unseat(community, id, removed);
  }

  /// The council whose seats the caller may change: as one of its managers, an owner or an admin.
  private Council seats(Caller caller, CommunityId community, CouncilId id) {
    membership.require(caller, community, Permission.READ);
    communities.lock(community);
    Member member = membership.require(caller, community, Permission.READ);
    Council council = membership.council(community, id);
    if (member.in(Circle.LEADING)) {
      Membership.requireActive(caller, member);
      return council;
    }
    return membership.requireManager(caller, community, id).council();
  }

  private Member member(CommunityId community, MemberId member) {
    return members
        .one(community, member)
        .filter(found -> found.status() != MemberStatus.LEFT)
        .orElseThrow(() -> new Refused(new MembershipRefusal.MemberNotFound()));
  }

  private static Council open(CouncilId id, NewCouncil asked) {
    return new Council(id, asked.name(), asked.description(), CouncilStatus.OPEN);
  }
}

package org.commonweal.community;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.commonweal.identity.Caller;
import org.commonweal.identity.OneTimeLink;
import org.commonweal.identity.Passwords;
import org.commonweal.identity.PersonId;
import org.commonweal.identity.PersonRenamed;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The members of a community, and how they come, change and go.
@Service
public class Members {

  private final MemberStore store;
  private final Membership membership;
  private final ManagedMembers managed;
  private final MemberChanges changes;
  private final Passwords passwords;
  private final ObjectProvider<Tie> ties;

  Members(
      MemberStore store,
      Membership membership,
      ManagedMembers managed,
      MemberChanges changes,
      Passwords passwords,
      ObjectProvider<Tie> ties) {
    this.store = store;
    this.membership = membership;
    this.managed = managed;
    this.changes = changes;
    this.passwords = passwords;
    this.ties = ties;
  }

  public Member get(Caller caller, CommunityId community, MemberId member) {
    membership.require(caller, community, Permission.READ);
    return store
        .one(community, member)
        .orElseThrow(() -> new Refused(new MembershipRefusal.MemberNotFound()));
  }

  /// Members in the order of their names.
  public Slice<Member> slice(Caller caller, CommunityId community, MemberFilter filter, Page page) {
    membership.require(caller, community, Permission.READ);
    List<Member> rows = store.slice(community, filter, page.afterId(), page.size() + 1);
    return page.slice(rows, member -> member.id().value());
  }

  /// The names of `members`, whatever they are to this community now, for whoever has asked
  /// `Membership` already.
  public Map<MemberId, String> names(CommunityId community, Collection<MemberId> members) {
    return store.names(community, members);
  }

  /// Those of `members` that there are, whatever they are to this community now. None of them
  /// leaves, pauses or changes roles until the transaction ends. Comes before the locks of whatever
  /// they take part in, as leaving does.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Member> hold(CommunityId community, Collection<MemberId> members) {
    return store.hold(community, members);
  }

  /// Those of these members whose name holds the text, by name, at most so many; for whoever has
  /// asked `Membership` already.
  public SequencedMap<MemberId, String> find(
      CommunityId community, Collection<MemberId> members, String text, int most) {
    var found = new LinkedHashMap<MemberId, String>();
    store
        .find(community, members, text.strip(), most)
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  /// Those of these members who give and ask now: active, and more than a viewer or an accountant.
  /// Until the transaction ends nobody of them leaves, and what somebody else writes down for them
  /// in the same moment comes before or after.
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<MemberId> keepTakingPart(CommunityId community, Collection<MemberId> members) {
    return members.isEmpty() ? Set.of() : Set.copyOf(store.keepTakingPart(community, members));
  }

  /// Keeps people without sign-in, each decided alone: a declined one does not hinder the others.
  @Transactional
  public List<Addition> addManaged(Caller caller, CommunityId community, List<NewMember> asked) {
    membership.require(caller, community, Permission.RECORD_FOR_OTHERS);
    return managed.add(community, asked);
  }

  /// Changes name and contact of somebody without sign-in.
  @Transactional
  public void changeManaged(Caller caller, CommunityId community, MemberId member, NewMember to) {
    membership.require(caller, community, Permission.RECORD_FOR_OTHERS);
    managed.change(community, member, to);
  }

  @Transactional
  public void changeRoles(Caller caller, CommunityId community, MemberId member, Set<Role> roles) {
    Change change = changes.begin(caller, community, member);
    changes.roles(change, roles);
  }

  /// The member reads only, keeping roles and seats, until they are resumed.
  @Transactional
  public void pause(Caller caller, CommunityId community, MemberId member) {
    Change change = changes.begin(caller, community, member);
    changes.status(change, MemberStatus.PAUSED);
  }

  @Transactional
  public void resume(Caller caller, CommunityId community, MemberId member) {
    Change change = changes.begin(caller, community, member);
    changes.status(change, MemberStatus.ACTIVE);
  }

  /// The member is an outsider at once, without seats in councils.
  @Transactional
  public void remove(Caller caller, CommunityId community, MemberId member) {
    Change change = changes.begin(caller, community, member);
    changes.status(change, MemberStatus.LEFT);
  }

  /// Why the caller cannot leave just now, if so.
  public Optional<Refusal> whyStay(Caller caller, CommunityId community) {
    return whyStay(membership.require(caller, community, Permission.READ));
  }

  /// Why somebody cannot be removed just now, if so.
  public Optional<Refusal> whyStay(Caller caller, CommunityId community, MemberId member) {
    return whyStay(get(caller, community, member));
  }

  private Optional<Refusal> whyStay(Member member) {
    if (changes.owned(member)) {
      return Optional.of(new MemberRefusal.LastOwner());
    }
    return ties.stream()
        .flatMap(tie -> tie.whyStay(member.community(), member.id()).stream())
        .findFirst();
  }

  /// The caller leaves; the last owner cannot, nor can whom a [Tie] keeps.
  @Transactional
  public void leave(Caller caller, CommunityId community) {
    Change change = changes.own(caller, community);
    changes.status(change, MemberStatus.LEFT);
  }

  /// A link to a new password for a member who signs in, for the caller to hand over.
  ///
  /// The link opens every community the person is in, so the caller must lead all of them and
  /// nobody there may be of a higher rank than the caller.
  @Transactional
  public OneTimeLink resetLink(Caller caller, CommunityId community, MemberId member) {
    Change change = changes.begin(caller, community, member);
    String name = change.member().name();
    PersonId person =
        change
            .member()
            .person()
            .orElseThrow(() -> new Refused(new MemberRefusal.NeedsSignIn(name)));
    if (!store.leadsEverywhere(caller.person(), person)) {
      throw new Refused(new MemberRefusal.MemberElsewhere(name));
    }
    return passwords.resetLink(person);
  }

  @EventListener
  void rename(PersonRenamed renamed) {
    store.rename(renamed.person(), renamed.name());
  }
}

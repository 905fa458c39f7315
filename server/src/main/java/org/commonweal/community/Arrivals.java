package org.commonweal.community;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Secrets;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in by their invitations, one after the other within a community.
@Component
class Arrivals {

  private final Communities communities;
  private final CommunityStore rows;
  private final InvitationStore invitations;
  private final MemberStore members;
  private final People people;
  private final Ids ids;
  private final InstantSource clock;

  Arrivals(
      Communities communities,
      CommunityStore rows,
      InvitationStore invitations,
      MemberStore members,
      People people,
      Ids ids,
      InstantSource clock) {
    this.communities = communities;
    this.rows = rows;
    this.invitations = invitations;
    this.members = members;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  Welcome look(String secret) {
    Arrival arrival = arrival(secret);
    Optional<String> claims =
        arrival
            .invitation()
            .claims()
            .flatMap(member -> members.one(arrival.community(), member))
            .map(Member::name);
    return new Welcome(rows.one(arrival.community()), arrival.invitation().role(), claims);
  }

  @Transactional
  public Member accept(Caller caller, String secret) {
    MemberChanges.requireWrite(caller);
    return enter(people.me(caller), secret);
  }

  @Transactional
  public Member register(NewPerson asked, String secret) {
    arrival(secret);
    return enter(people.register(asked), secret);
  }

  private Member enter(Person person, String secret) {
    rows.lock(arrival(secret).community());
    Arrival arrival = arrival(secret);
    CommunityId community = arrival.community();
    Optional<Member> before = members.ofPerson(community, person.id());
    if (before.filter(member -> !arrival.takes(member)).isPresent()) {
      throw new Refused(new InvitationRefusal.AlreadyMember(rows.one(community).name()));
    }
    invitations.use(community, arrival.invitation().id());
    Optional<MemberId> claims = arrival.invitation().claims();
    if (claims.isPresent()) {
      return claim(community, claims.get(), person);
    }
    return before
        .map(member -> comeBack(member, arrival.invitation().role()))
        .orElseGet(() -> join(arrival, person));
  }

  private Member claim(CommunityId community, MemberId claimed, Person person) {
    Member member =
        members
            .one(community, claimed)
            .filter(found -> found.managed() && found.status() != MemberStatus.LEFT)
            .orElseThrow(() -> ended(InvitationStatus.USED));
    return changed(member.claimedBy(person));
  }

  private Member comeBack(Member member, Role role) {
    return changed(member.with(Set.of(role)).with(MemberStatus.ACTIVE));
  }

  private Member changed(Member member) {
    members.change(member);
    return member;
  }

  private Member join(Arrival arrival, Person person) {
    MemberId id = new MemberId(ids.next());
    Set<Role> roles = Set.of(arrival.invitation().role());
    members.join(arrival.community(), id, person, roles, clock.instant());
    return members.one(arrival.community(), id).orElseThrow();
  }

  private Arrival arrival(String text) {
    InvitationSecret secret = InvitationSecret.read(text).orElseThrow(Arrivals::unknown);
    CommunityId community = communities.find(secret.community()).orElseThrow(Arrivals::unknown);
    Invitation invitation =
        invitations
            .find(community, Secrets.hash(secret.random()), clock.instant())
            .orElseThrow(Arrivals::unknown);
    if (invitation.status() != InvitationStatus.OPEN) {
      throw ended(invitation.status());
    }
    return new Arrival(community, invitation);
  }

  private static Refused unknown() {
    return new Refused(new InvitationRefusal.InvitationNotFound());
  }

  private static Refused ended(InvitationStatus status) {
    return new Refused(new InvitationRefusal.InvitationEnded(status));
  }

  /// An open invitation and where it leads.
  private record Arrival(CommunityId community, Invitation invitation) {

    /// Who has left may come back, but not as somebody else.
    boolean takes(Member before) {
      return before.status() == MemberStatus.LEFT && invitation.claims().isEmpty();
    }
  }
}

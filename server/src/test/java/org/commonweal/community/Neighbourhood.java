package org.commonweal.community;

import java.util.Set;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Newcomers;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Scope;
import org.commonweal.kernel.CommunityId;
import org.springframework.beans.factory.BeanFactory;

/// A fresh community for one test, with an owner and an invitation for everybody else.
final class Neighbourhood {

  static final CommunitySettings SETTINGS =
      new CommunitySettings("Elm Street", "Europe/Vienna", "de-AT", "EUR", Thresholds.NEIGHBOURS);

  final Community community;
  final CommunityId id;
  final Caller owner;
  final Member ownMember;

  private final Invitations invitations;
  private final Members members;
  private final String invitation;

  Neighbourhood(BeanFactory beans) {
    Person founder = beans.getBean(People.class).register(Newcomers.named("Olga Owner"));
    owner = Newcomers.caller(founder);
    community = beans.getBean(Communities.class).create(owner, SETTINGS);
    id = community.id();
    invitations = beans.getBean(Invitations.class);
    members = beans.getBean(Members.class);
    ownMember = beans.getBean(Membership.class).find(owner, id).orElseThrow();
    invitation = invitations.create(owner, id, new NewInvitation(Role.MEMBER, 90, 1_000)).secret();
  }

  /// A new person who joins as a member; each comes from an address of their own.
  Member join(String name) {
    String address = UUID.randomUUID().toString();
    return invitations.register(Newcomers.named(name), invitation, address);
  }

  Member join(String name, Role... roles) {
    Member member = join(name);
    members.changeRoles(owner, id, member.id(), Set.of(roles));
    return members.get(owner, id, member.id());
  }

  String invitation() {
    return invitation;
  }

  static Caller caller(Member member) {
    return new Caller(member.person().orElseThrow(), Scope.WRITE);
  }

  static Caller reader(Member member) {
    return new Caller(member.person().orElseThrow(), Scope.READ);
  }
}

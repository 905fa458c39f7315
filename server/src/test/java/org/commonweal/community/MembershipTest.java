package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.commonweal.ServerTest;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Newcomers;
import org.commonweal.identity.People;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MembershipTest {

  private static final Set<Permission> ALL = Set.of(Permission.values());
  private static final Set<Permission> TAKING_PART =
      Set.of(
          Permission.READ,
          Permission.GIVE,
          Permission.TRUST,
          Permission.PUBLISH_NEED,
          Permission.REQUEST_OFFER,
          Permission.CREATE_COUNCIL,
          Permission.OPEN_POOL,
          Permission.SEND_MONEY,
          Permission.JOIN_CIRCLE);
  private static final Set<Permission> ALL_BUT_FLOORS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Permission.CHANGE_FLOORS)));
  private static final Map<Role, Set<Permission>> TABLE =
      Map.of(
          Role.OWNER,
          ALL,
          Role.ADMIN,
          ALL_BUT_FLOORS,
          Role.TREASURER,
          Set.of(
              Permission.READ,
              Permission.GIVE,
              Permission.TRUST,
              Permission.PUBLISH_NEED,
              Permission.REQUEST_OFFER,
              Permission.CREATE_COUNCIL,
              Permission.OPEN_POOL,
              Permission.VERIFY,
              Permission.SEND_MONEY,
              Permission.JOIN_CIRCLE,
              Permission.KEEP_MONEY,
              Permission.READ_MONEY),
          Role.ACCOUNTANT,
          Set.of(Permission.READ, Permission.VERIFY, Permission.READ_MONEY),
          Role.MEMBER,
          TAKING_PART,
          Role.VIEWER,
          Set.of(Permission.READ));

  @Autowired BeanFactory beans;
  @Autowired Membership membership;
  @Autowired Members members;
  @Autowired Communities communities;
  @Autowired Councils councils;
  @Autowired People people;
  @Autowired Trust trust;

  private Neighbourhood here;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
  }

  @ParameterizedTest
  @EnumSource
  void letsEachRoleDoWhatItMay(Role role) {
    Member member = here.join("Mara", role);
    assertThat(membership.permissions(member)).isEqualTo(TABLE.get(role));
    for (Permission permission : Permission.values()) {
      assertThat(allowed(member, permission))
          .as("%s may %s", role, permission)
          .isEqualTo(TABLE.getOrDefault(role, Set.of()).contains(permission));
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsNothingToOutsiders(Permission permission) {
    Caller outsider = Newcomers.caller(people.register(Newcomers.named("Otto")));
    assertThat(refusal(outsider, permission)).isEqualTo(new MembershipRefusal.CommunityNotFound());
    assertThat(membership.find(outsider, here.id)).isEmpty();
  }

  @Test
  void letsAPausedMemberReadOnly() {
    Member member = here.join("Mara", Role.ADMIN);
    members.pause(here.owner, here.id, member.id());
    Caller caller = Neighbourhood.caller(member);
    assertThat(membership.require(caller, here.id, Permission.READ).id()).isEqualTo(member.id());
    assertThat(refusal(caller, Permission.GIVE))
        .isEqualTo(new MembershipRefusal.MembershipPaused());
    assertThat(membership.permissions(members.get(here.owner, here.id, member.id())))
        .containsExactlyInAnyOrder(Permission.READ, Permission.READ_MONEY);
    members.resume(here.owner, here.id, member.id());
    assertThat(allowed(member, Permission.GIVE)).isTrue();
  }

  @Test
  void takesWhoHasLeftForAnOutsider() {
    Member member = here.join("Mara");
    members.leave(Neighbourhood.caller(member), here.id);
    assertThat(refusal(Neighbourhood.caller(member), Permission.READ))
        .isEqualTo(new MembershipRefusal.CommunityNotFound());
  }

  @Test
  void letsAReadingTokenReadOnly() {
    Member member = here.join("Mara");
    Caller reader = Neighbourhood.reader(member);
    membership.require(reader, here.id, Permission.READ);
    assertThat(refusal(reader, Permission.GIVE).type()).isEqualTo("read-only-token");
    assertThatThrownBy(() -> members.leave(reader, here.id)).isInstanceOf(Refused.class);
  }

  @Test
  void opensSomeDoorsToManagersOfCouncils() {
    Member manager = here.join("Mara");
    councils.create(Neighbourhood.caller(manager), here.id, new NewCouncil("Food", ""));
    assertThat(membership.permissions(manager))
        .contains(Permission.KEEP_CATALOGUE, Permission.RECORD_FOR_OTHERS)
        .doesNotContain(Permission.ACT_FOR_MEMBERS, Permission.MANAGE_MEMBERS, Permission.INVITE);
  }

  @Test
  void asksForTrustWhereTheCommunityDoesAndAtOnce() {
    open();
    Member member = here.join("Mara");
    Caller caller = Neighbourhood.caller(member);
    assertThat(refusal(caller, Permission.PUBLISH_NEED))
        .isEqualTo(new MembershipRefusal.TrustTooLow(5, 0));
    assertThat(refusal(caller, Permission.CREATE_COUNCIL))
        .isEqualTo(new MembershipRefusal.TrustTooLow(25, 0));
    assertThat(refusal(caller, Permission.OPEN_POOL))
        .isEqualTo(new MembershipRefusal.TrustTooLow(20, 0));
    trust.grant(here.owner, here.id, member.id(), new NewGrant(20, "Known for years"));
    assertThat(membership.permissions(member))
        .contains(Permission.PUBLISH_NEED, Permission.OPEN_POOL)
        .doesNotContain(Permission.CREATE_COUNCIL);
    trust.grant(here.owner, here.id, member.id(), new NewGrant(-16, "A mistake"));
    assertThat(refusal(caller, Permission.PUBLISH_NEED))
        .isEqualTo(new MembershipRefusal.TrustTooLow(5, 4));
  }

  @Test
  void neverAsksGivingForTrustNorOwnersAndAdmins() {
    open();
    assertThat(allowed(here.join("Mara"), Permission.GIVE)).isTrue();
    assertThat(membership.permissions(here.join("Ada", Role.ADMIN))).isEqualTo(ALL_BUT_FLOORS);
    assertThat(membership.permissions(here.ownMember)).isEqualTo(ALL);
  }

  @Test
  void findsTheCouncilsOfThisCommunityOnly() {
    Member manager = here.join("Mara");
    Caller caller = Neighbourhood.caller(manager);
    Council council = councils.create(caller, here.id, new NewCouncil("Food", ""));
    assertThat(membership.requireManager(caller, here.id, council.id()))
        .isEqualTo(new Manager(council, manager));
    Neighbourhood elsewhere = new Neighbourhood(beans);
    assertThatThrownBy(() -> membership.requireManager(elsewhere.owner, elsewhere.id, council.id()))
        .hasMessageContaining("CouncilNotFound");
    assertThatThrownBy(() -> membership.requireManager(elsewhere.owner, here.id, council.id()))
        .hasMessageContaining("CommunityNotFound");
    assertThatThrownBy(() -> membership.requireManager(here.owner, here.id, council.id()))
        .hasMessageContaining("NotManager");
  }

  private void open() {
    communities.change(
        here.owner,
        here.id,
        new CommunitySettings("Elm Street", "UTC", "en", "EUR", Thresholds.OPEN));
  }

  private boolean allowed(Member member, Permission permission) {
    try {
      return membership.require(Neighbourhood.caller(member), here.id, permission).equals(member);
    } catch (Refused refused) {
      assertThat(refused.refusal()).isEqualTo(new MembershipRefusal.NotPermitted(permission));
      return false;
    }
  }

  private Refusal refusal(Caller caller, Permission permission) {
    try {
      membership.require(caller, here.id, permission);
    } catch (Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("not refused: " + permission);
  }
}

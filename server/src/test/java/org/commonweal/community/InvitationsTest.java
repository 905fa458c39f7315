package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Newcomers;
import org.commonweal.identity.People;
import org.commonweal.identity.Together;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class InvitationsTest {

  private static final NewInvitation ONE = new NewInvitation(Role.MEMBER, 7, 1);

  private final String address = UUID.randomUUID().toString();

  @Autowired BeanFactory beans;
  @Autowired Invitations invitations;
  @Autowired Members members;
  @Autowired People people;

  private Neighbourhood here;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
  }

  @Test
  void letsOneInWhenTenAcceptOnePlace() throws Exception {
    String secret = invitations.create(here.owner, here.id, ONE).secret();
    List<Object> outcomes = Together.all(10, () -> invitations.accept(newcomer(), secret, address));
    assertThat(outcomes).filteredOn(Member.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Refused.class::isInstance)
        .hasSize(9)
        .allMatch(outcome -> outcome.toString().contains("InvitationEnded[status=USED]"));
    assertThat(members.slice(here.owner, here.id, MemberFilter.ALL, Page.FIRST).rows()).hasSize(2);
  }

  @Test
  void tellsWhatItOffers() {
    String secret =
        invitations.create(here.owner, here.id, new NewInvitation(Role.VIEWER, 7, 1)).secret();
    Welcome welcome = invitations.look(secret);
    assertThat(welcome.community().name()).isEqualTo("Elm Street");
    assertThat(welcome.role()).isEqualTo(Role.VIEWER);
    assertThat(invitations.accept(newcomer(), secret, address).roles())
        .containsExactly(Role.VIEWER);
  }

  @Test
  void registersAndJoinsInOneStepOrNotAtAll() {
    String secret = invitations.create(here.owner, here.id, ONE).secret();
    NewPerson nina = Newcomers.named("Nina");
    Member member = invitations.register(nina, secret, address);
    assertThat(member.name()).isEqualTo("Nina");
    assertThat(member.email()).contains(nina.email());
    NewPerson late = Newcomers.named("Late");
    refuses(() -> invitations.register(late, secret, address), "InvitationEnded");
    assertThat(people.register(late).name()).isEqualTo("Late");
  }

  @Test
  void leavesNobodyBehindWhenThePlaceIsGoneMeanwhile() throws Exception {
    String secret = invitations.create(here.owner, here.id, ONE).secret();
    String mark = UUID.randomUUID().toString();
    Together.all(4, () -> invitations.register(Newcomers.named(mark), secret, address));
    assertThat(
            TestDatabase.jdbc()
                .sql("select count(*) from identity.person where name = :mark")
                .param("mark", mark)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void tellsWhoIsAMemberAlready() {
    refuses(
        () -> invitations.accept(here.owner, here.invitation(), address),
        "AlreadyMember[community=Elm Street]");
  }

  @Test
  void letsWhoLeftComeBackAsTheSameMember() {
    Member before = here.join("Mara", Role.ADMIN);
    members.leave(Neighbourhood.caller(before), here.id);
    Member after = invitations.accept(Neighbourhood.caller(before), here.invitation(), address);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.roles()).containsExactly(Role.MEMBER);
  }

  @Test
  void endsWhenRevokedOrExpired() {
    IssuedInvitation revoked = invitations.create(here.owner, here.id, ONE);
    invitations.revoke(here.owner, here.id, revoked.invitation().id());
    refuses(() -> invitations.look(revoked.secret()), "REVOKED");
    IssuedInvitation expired = invitations.create(here.owner, here.id, ONE);
    TestDatabase.owner()
        .sql("update community.invitation set expires_at = now() where id = :id")
        .param("id", expired.invitation().id().value())
        .update();
    refuses(() -> invitations.accept(newcomer(), expired.secret(), address), "EXPIRED");
    assertThat(invitations.slice(here.owner, here.id, Page.FIRST).rows())
        .extracting(Invitation::status)
        .containsExactly(InvitationStatus.EXPIRED, InvitationStatus.REVOKED, InvitationStatus.OPEN);
  }

  @Test
  void knowsNoGuesses() {
    String secret = here.invitation();
    for (String guess :
        List.of("", "x", "x".repeat(54), "x".repeat(200), "!".repeat(54), secret + "x")) {
      refuses(() -> invitations.look(guess), "InvitationNotFound");
    }
    IssuedInvitation issued = invitations.create(here.owner, here.id, ONE);
    assertThat(issued.toString()).doesNotContain(issued.secret());
  }

  @Test
  void mayBeMadeByOwnersAndAdminsOnly() {
    Member member = here.join("Mara");
    refuses(() -> invitations.create(Neighbourhood.caller(member), here.id, ONE), "NotPermitted");
    Member admin = here.join("Ada", Role.ADMIN);
    invitations.create(Neighbourhood.caller(admin), here.id, ONE);
    refuses(
        () -> invitations.create(here.owner, here.id, new NewInvitation(Role.OWNER, 0, 1001)),
        "NotOneOf[field=role, allowed=member, viewer], OutOfRange[field=days");
  }

  @Test
  void areLimitedPerMinute() {
    for (int i = 0; i < 19; i++) {
      invitations.create(here.owner, here.id, ONE);
    }
    refuses(() -> invitations.create(here.owner, here.id, ONE), "TooOften");
    for (int i = 0; i < 30; i++) {
      refuses(() -> invitations.accept(here.owner, here.invitation(), address), "AlreadyMember");
    }
    refuses(() -> invitations.accept(here.owner, here.invitation(), address), "TooOften");
  }

  @Test
  void handOverAMemberWithoutSignIn() throws Exception {
    members.addManaged(here.owner, here.id, List.of(new NewMember("Grandma", "")));
    Member grandma =
        members.slice(here.owner, here.id, MemberFilter.ALL, Page.FIRST).rows().getFirst();
    String secret = invitations.claim(here.owner, here.id, grandma.id(), 7).secret();
    String again = invitations.claim(here.owner, here.id, grandma.id(), 7).secret();
    assertThat(invitations.look(secret).claims()).contains("Grandma");
    List<Object> outcomes =
        Together.all(4, () -> invitations.register(Newcomers.named("Gerda"), secret, address));
    assertThat(outcomes).filteredOn(Member.class::isInstance).hasSize(1);
    Member claimed = members.get(here.owner, here.id, grandma.id());
    assertThat(claimed.name()).isEqualTo("Gerda");
    assertThat(claimed.managed()).isFalse();
    refuses(() -> invitations.accept(newcomer(), again, address), "InvitationEnded");
    refuses(() -> invitations.claim(here.owner, here.id, grandma.id(), 7), "MemberNotFound");
    members.changeRoles(here.owner, here.id, grandma.id(), Set.of(Role.ADMIN));
  }

  @Test
  void doNotMakeOnePersonTwoMembers() {
    members.addManaged(here.owner, here.id, List.of(new NewMember("Grandma", "")));
    Member grandma =
        members.slice(here.owner, here.id, MemberFilter.ALL, Page.FIRST).rows().getFirst();
    String secret = invitations.claim(here.owner, here.id, grandma.id(), 7).secret();
    Member mara = here.join("Mara");
    members.leave(Neighbourhood.caller(mara), here.id);
    refuses(() -> invitations.accept(Neighbourhood.caller(mara), secret, address), "AlreadyMember");
  }

  private Caller newcomer() {
    return Newcomers.caller(people.register(Newcomers.named("Nina")));
  }

  private static void refuses(ThrowingCallable call, String refusal) {
    assertThatThrownBy(call).hasMessageContaining(refusal);
  }
}

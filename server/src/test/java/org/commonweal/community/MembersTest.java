package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.identity.Caller;
import org.commonweal.identity.OneTimeLink;
import org.commonweal.identity.Passwords;
import org.commonweal.identity.People;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MembersTest {

  @Autowired BeanFactory beans;
  @Autowired Members members;
  @Autowired Councils councils;
  @Autowired Invitations invitations;
  @Autowired People people;
  @Autowired Passwords passwords;

  private Neighbourhood here;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
  }

  @Test
  void keepsPeopleWithoutSignInAndDecidesEachAlone() {
    List<Addition> outcomes =
        members.addManaged(
            here.owner,
            here.id,
            List.of(
                new NewMember(" Grandma ", ""),
                new NewMember("Ben", "Ben@Example.org"),
                new NewMember(" ", "nobody"),
                new NewMember("Other Ben", "ben@example.org"),
                new NewMember("Child", "")));
    assertThat(outcomes).extracting(Addition::index).containsExactly(0, 1, 2, 3, 4);
    assertThat(outcomes.get(2).toString()).contains("Missing", "NotAnEmail");
    assertThat(outcomes.get(3).toString()).contains("ContactTaken");
    assertThat(names(MemberFilter.ALL)).containsExactly("Ben", "Child", "Grandma", "Olga Owner");
    Member ben = find("ben@");
    assertThat(ben.email()).contains("ben@example.org");
    assertThat(ben.managed()).isTrue();
  }

  @Test
  void changesNameAndContactOfTheManagedOnly() {
    add("Grandma", "g@example.org");
    Member grandma = find("Grandma");
    members.changeManaged(here.owner, here.id, grandma.id(), new NewMember("Gerda", ""));
    assertThat(members.get(here.owner, here.id, grandma.id()).email()).isEmpty();
    Member mara = here.join("Mara");
    refuses(
        () -> members.changeManaged(here.owner, here.id, mara.id(), new NewMember("X", "")),
        "MemberNotFound");
    refuses(
        () ->
            members.addManaged(
                Neighbourhood.caller(mara), here.id, List.of(new NewMember("X", ""))),
        "NotPermitted");
  }

  @Test
  void listsByNameInPages() {
    for (int i = 0; i < 5; i++) {
      add((i % 2 == 0 ? "m" : "M") + i, "");
    }
    List<String> names = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Member> slice =
          members.slice(here.owner, here.id, MemberFilter.ALL, new Page(after, 2));
      slice.rows().forEach(member -> names.add(member.name()));
      after = slice.next();
    } while (after.isPresent());
    assertThat(names).containsExactly("m0", "M1", "m2", "M3", "m4", "Olga Owner");
    refuses(() -> new Page(Optional.empty(), 101), "OutOfRange");
  }

  @Test
  void filtersByTextAndStatus() {
    add("100%", "");
    add("Mara_x", "");
    Member gone = here.join("Gone");
    members.remove(here.owner, here.id, gone.id());
    assertThat(names(new MemberFilter("%", Optional.empty()))).containsExactly("100%");
    assertThat(names(new MemberFilter("_X", Optional.empty()))).containsExactly("Mara_x");
    assertThat(names(new MemberFilter("", Optional.of(MemberStatus.LEFT)))).containsExactly("Gone");
  }

  @Test
  void takesSeatsAwayAtOnce() {
    Member leaver = here.join("Lea");
    Member demoted = here.join("Dora");
    Caller founder = Neighbourhood.caller(leaver);
    Council council = councils.create(founder, here.id, new NewCouncil("Food", ""));
    councils.addManager(founder, here.id, council.id(), demoted.id());
    members.changeRoles(here.owner, here.id, demoted.id(), Set.of(Role.VIEWER));
    assertThat(councils.managers(here.owner, here.id, council.id()))
        .extracting(Member::name)
        .containsExactly("Lea");
    members.leave(founder, here.id);
    assertThat(councils.managers(here.owner, here.id, council.id())).isEmpty();
  }

  @Test
  void letsNobodyTouchAHigherRank() {
    Member admin = here.join("Ada", Role.ADMIN);
    Caller ada = Neighbourhood.caller(admin);
    Member member = here.join("Mara");
    refuses(() -> members.remove(ada, here.id, here.ownMember.id()), "HigherRank");
    refuses(() -> members.changeRoles(ada, here.id, member.id(), Set.of(Role.OWNER)), "HigherRank");
    refuses(() -> members.pause(Neighbourhood.caller(member), here.id, admin.id()), "NotPermitted");
    members.changeRoles(ada, here.id, member.id(), Set.of(Role.ADMIN, Role.TREASURER));
    assertThat(members.get(ada, here.id, member.id()).roles())
        .containsExactlyInAnyOrder(Role.ADMIN, Role.TREASURER);
  }

  @Test
  void givesNoPowerToWhoDoesNotSignIn() {
    add("Grandma", "");
    MemberId grandma = find("Grandma").id();
    refuses(
        () -> members.changeRoles(here.owner, here.id, grandma, Set.of(Role.ADMIN)), "NeedsSignIn");
    refuses(() -> members.changeRoles(here.owner, here.id, grandma, Set.of()), "Missing");
  }

  @Test
  void renamesAPersonEverywhere() {
    Member mara = here.join("Mara");
    people.rename(Neighbourhood.caller(mara), "Marina");
    assertThat(members.get(here.owner, here.id, mara.id()).name()).isEqualTo("Marina");
  }

  @Test
  void makesALinkToANewPasswordForOnesOwnMembersOnly() {
    Member mara = here.join("Mara");
    Member admin = here.join("Ada", Role.ADMIN);
    OneTimeLink link = members.resetLink(Neighbourhood.caller(admin), here.id, mara.id());
    assertThat(passwords.opens(link.secret())).isTrue();
    refuses(
        () -> members.resetLink(Neighbourhood.caller(admin), here.id, here.ownMember.id()),
        "HigherRank");
    refuses(
        () -> members.resetLink(Neighbourhood.caller(mara), here.id, admin.id()), "NotPermitted");
    Neighbourhood elsewhere = new Neighbourhood(beans);
    refuses(() -> members.resetLink(elsewhere.owner, here.id, mara.id()), "CommunityNotFound");
    invitations.accept(Neighbourhood.caller(mara), elsewhere.invitation(), "test");
    refuses(() -> members.resetLink(here.owner, here.id, mara.id()), "MemberElsewhere");
  }

  private void add(String name, String email) {
    members.addManaged(here.owner, here.id, List.of(new NewMember(name, email)));
  }

  private Member find(String text) {
    MemberFilter filter = new MemberFilter(text, Optional.empty());
    return members.slice(here.owner, here.id, filter, Page.FIRST).rows().getFirst();
  }

  private List<String> names(MemberFilter filter) {
    return members.slice(here.owner, here.id, filter, Page.FIRST).rows().stream()
        .map(Member::name)
        .toList();
  }

  private static void refuses(ThrowingCallable call, String refusal) {
    assertThatThrownBy(call).hasMessageContaining(refusal);
  }
}

package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TrustTest {

  @Autowired BeanFactory beans;
  @Autowired Councils councils;
  @Autowired Members members;
  @Autowired Trust trust;

  private Neighbourhood here;
  private Member mara;
  private Member tom;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
    mara = here.join("Mara");
    tom = here.join("Tom");
  }

  @Test
  void countsEveryMemberOnce() {
    Caller caller = Neighbourhood.caller(mara);
    trust.award(caller, here.id, tom.id());
    trust.award(caller, here.id, tom.id());
    trust.award(here.owner, here.id, tom.id());
    assertThat(trust.standing(caller, here.id, tom.id())).isEqualTo(new Standing(2, 0, true));
    trust.withdraw(caller, here.id, tom.id());
    assertThat(trust.standing(caller, here.id, tom.id())).isEqualTo(new Standing(1, 0, false));
  }

  @Test
  void isNotForOneself() {
    refuses(() -> trust.award(Neighbourhood.caller(mara), here.id, mara.id()), "TrustInOneself");
  }

  @Test
  void isForCouncilsToo() {
    Council council = councils.create(here.owner, here.id, new NewCouncil("Food", ""));
    trust.award(Neighbourhood.caller(mara), here.id, council.id());
    assertThat(trust.standing(here.owner, here.id, council.id()).score()).isEqualTo(1);
    trust.withdraw(Neighbourhood.caller(mara), here.id, council.id());
    assertThat(trust.standing(here.owner, here.id, council.id()).score()).isZero();
  }

  @Test
  void countsOnlyWhoTakesPart() {
    trust.award(Neighbourhood.caller(mara), here.id, tom.id());
    members.leave(Neighbourhood.caller(mara), here.id);
    assertThat(trust.standing(here.owner, here.id, tom.id()).score()).isZero();
    Member vera = here.join("Vera");
    trust.award(Neighbourhood.caller(vera), here.id, tom.id());
    members.changeRoles(here.owner, here.id, vera.id(), Set.of(Role.VIEWER));
    assertThat(trust.standing(here.owner, here.id, tom.id()).score()).isZero();
    refuses(() -> trust.award(Neighbourhood.caller(vera), here.id, tom.id()), "NotPermitted");
  }

  @Test
  void isGrantedOnRecord() {
    trust.grant(here.owner, here.id, tom.id(), new NewGrant(30, " Ran the garden "));
    trust.grant(here.owner, here.id, tom.id(), new NewGrant(-5, "Too much"));
    trust.award(here.owner, here.id, tom.id());
    assertThat(trust.standing(here.owner, here.id, tom.id()).score()).isEqualTo(26);
    assertThat(trust.grants(Neighbourhood.caller(tom), here.id, tom.id(), Page.FIRST).rows())
        .extracting(Grant::points, Grant::reason, Grant::by)
        .containsExactly(
            tuple(-5, "Too much", here.ownMember.id()),
            tuple(30, "Ran the garden", here.ownMember.id()));
  }

  @Test
  void isGrantedByOwnersAndAdminsWithAReason() {
    refuses(
        () -> trust.grant(Neighbourhood.caller(mara), here.id, tom.id(), new NewGrant(1, "friend")),
        "NotPermitted");
    refuses(
        () -> trust.grant(here.owner, here.id, tom.id(), new NewGrant(0, "")),
        "NoPoints[field=points], Missing[field=reason]");
    Neighbourhood elsewhere = new Neighbourhood(beans);
    refuses(
        () -> trust.grant(elsewhere.owner, elsewhere.id, tom.id(), new NewGrant(1, "x")),
        "MemberNotFound");
  }

  private static void refuses(ThrowingCallable call, String refusal) {
    assertThatThrownBy(call).hasMessageContaining(refusal);
  }
}

package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Together;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CouncilsTest {

  private static final NewCouncil FOOD = new NewCouncil("Food", "Who hands out the harvest");

  @Autowired BeanFactory beans;
  @Autowired Communities communities;
  @Autowired Councils councils;
  @Autowired Members members;

  private Neighbourhood here;
  private Member mara;
  private Caller caller;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
    mara = here.join("Mara");
    caller = Neighbourhood.caller(mara);
  }

  @Test
  void makesTheCreatorItsManager() {
    Council council = councils.create(caller, here.id, FOOD);
    assertThat(councils.get(here.owner, here.id, council.id())).isEqualTo(council);
    assertThat(councils.managers(here.owner, here.id, council.id())).containsExactly(mara);
    assertThat(councils.mine(caller, here.id)).containsExactly(council);
    assertThat(councils.mine(here.owner, here.id)).isEmpty();
  }

  @Test
  void takesTrustUnlessOwnerOrAdmin() {
    communities.change(
        here.owner,
        here.id,
        new CommunitySettings("Elm Street", "UTC", "en", "EUR", Thresholds.OPEN));
    refuses(() -> councils.create(caller, here.id, FOOD), "TrustTooLow[needed=25, has=0]");
    assertThat(councils.slice(here.owner, here.id, "", Page.FIRST).rows()).isEmpty();
    councils.create(here.owner, here.id, FOOD);
  }

  @Test
  void hasANameOfItsOwn() throws Exception {
    List<Object> outcomes = Together.all(5, () -> councils.create(caller, here.id, FOOD));
    assertThat(outcomes).filteredOn(Council.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Refused.class::isInstance)
        .allMatch(outcome -> outcome.toString().contains("CouncilNameTaken"));
    Council tools = councils.create(caller, here.id, new NewCouncil("Tools", ""));
    refuses(
        () -> councils.change(caller, here.id, tools.id(), new NewCouncil("FOOD", "")),
        "CouncilNameTaken");
    refuses(
        () -> councils.create(caller, here.id, new NewCouncil(" ", "x".repeat(2001))),
        "Missing[field=name], TooLong[field=description");
  }

  @Test
  void isChangedByItsManagersOnly() {
    Council council = councils.create(caller, here.id, FOOD);
    councils.change(caller, here.id, council.id(), new NewCouncil("Harvest", ""));
    refuses(() -> councils.change(here.owner, here.id, council.id(), FOOD), "NotManager");
    assertThat(councils.slice(here.owner, here.id, "harv", Page.FIRST).rows())
        .extracting(Council::name)
        .containsExactly("Harvest");
  }

  @Test
  void getsSeatsFromManagersOwnersAndAdmins() {
    Council council = councils.create(caller, here.id, FOOD);
    Member second = here.join("Second");
    Caller other = Neighbourhood.caller(second);
    refuses(() -> councils.addManager(other, here.id, council.id(), second.id()), "NotManager");
    councils.addManager(caller, here.id, council.id(), second.id());
    councils.removeManager(here.owner, here.id, council.id(), mara.id());
    assertThat(councils.managers(here.owner, here.id, council.id())).containsExactly(second);
    refuses(() -> councils.removeManager(other, here.id, council.id(), second.id()), "LastManager");
    refuses(
        () -> councils.removeManager(other, here.id, council.id(), mara.id()), "MemberNotFound");
  }

  @Test
  void seatsNobodyWhoCannotAct() {
    Council council = councils.create(caller, here.id, FOOD);
    Member viewer = here.join("Vera", Role.VIEWER);
    members.addManaged(here.owner, here.id, List.of(new NewMember("Aaa", "")));
    Member managed =
        members.slice(here.owner, here.id, MemberFilter.ALL, Page.FIRST).rows().getFirst();
    Member paused = here.join("Paula");
    members.pause(here.owner, here.id, paused.id());
    for (Member one : List.of(viewer, managed, paused)) {
      refuses(
          () -> councils.addManager(caller, here.id, council.id(), one.id()),
          "CannotManage[name=" + one.name());
    }
  }

  @Test
  void keepsALastManagerWhenTwoRemoveEachOther() throws Exception {
    Council council = councils.create(caller, here.id, FOOD);
    Member second = here.join("Second");
    councils.addManager(caller, here.id, council.id(), second.id());
    Iterator<MemberId> each = List.of(mara.id(), second.id()).iterator();
    Together.all(2, () -> remove(council, each));
    assertThat(councils.managers(here.owner, here.id, council.id())).hasSize(1);
  }

  @Test
  void isGoneWhenClosed() {
    Council council = councils.create(caller, here.id, FOOD);
    councils.close(caller, here.id, council.id());
    refuses(() -> councils.get(caller, here.id, council.id()), "CouncilNotFound");
    assertThat(councils.mine(caller, here.id)).isEmpty();
    councils.create(caller, here.id, FOOD);
  }

  @Test
  void belongsToItsCommunity() {
    Council council = councils.create(caller, here.id, FOOD);
    Neighbourhood elsewhere = new Neighbourhood(beans);
    refuses(() -> councils.close(elsewhere.owner, elsewhere.id, council.id()), "CouncilNotFound");
    refuses(() -> councils.get(elsewhere.owner, here.id, council.id()), "CommunityNotFound");
  }

  private Object remove(Council council, Iterator<MemberId> each) {
    MemberId removed;
    synchronized (each) {
      removed = each.next();
    }
    councils.removeManager(here.owner, here.id, council.id(), removed);
    return removed;
  }

  private static void refuses(ThrowingCallable call, String refusal) {
    assertThatThrownBy(call).hasMessageContaining(refusal);
  }
}

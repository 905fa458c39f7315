package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Together;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens, an active owner who signs in remains.
@ServerTest
class LastOwnerTest {

  private static final List<Role> ROLES = List.of(Role.values());

  @Autowired BeanFactory beans;
  @Autowired Members members;

  private Neighbourhood here;

  @BeforeEach
  void found() {
    here = new Neighbourhood(beans);
  }

  @Test
  void canNeitherLeaveNorBeDemotedNorPaused() {
    MemberId last = here.ownMember.id();
    assertThatThrownBy(() -> members.leave(here.owner, here.id)).hasMessageContaining("LastOwner");
    assertThatThrownBy(() -> members.changeRoles(here.owner, here.id, last, Set.of(Role.ADMIN)))
        .hasMessageContaining("LastOwner");
    assertThatThrownBy(() -> members.pause(here.owner, here.id, last))
        .hasMessageContaining("LastOwner");
    assertThat(owners()).isEqualTo(1);
  }

  @Test
  void remainsWhenAllOwnersLeaveAtTheSameMoment() throws Exception {
    List<Caller> callers = new ArrayList<>(List.of(here.owner));
    for (int i = 0; i < 4; i++) {
      callers.add(Neighbourhood.caller(here.join("Owner " + i, Role.OWNER)));
    }
    Iterator<Caller> each = callers.iterator();
    List<Object> outcomes = Together.all(5, () -> leave(each));
    assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(1);
    assertThat(owners()).isEqualTo(1);
  }

  @Test
  void remainsWhenTwoOwnersDemoteEachOther() throws Exception {
    Member second = here.join("Second", Role.OWNER);
    Iterator<Runnable> each =
        List.<Runnable>of(
                () -> demote(here.owner, second.id()),
                () -> demote(Neighbourhood.caller(second), here.ownMember.id()))
            .iterator();
    Together.all(2, () -> run(each));
    assertThat(owners()).isEqualTo(1);
  }

  @RepeatedTest(8)
  void remainsWhateverIsTried(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Member> all = new ArrayList<>(List.of(here.ownMember));
    for (int i = 0; i < 3; i++) {
      all.add(here.join("Member " + i));
    }
    for (int i = 0; i < 40; i++) {
      step(random, all);
      assertThat(owners()).as("seed %s", repetition.getCurrentRepetition()).isPositive();
    }
  }

  private void step(Random random, List<Member> all) {
    Caller caller = Neighbourhood.caller(all.get(random.nextInt(all.size())));
    MemberId member = all.get(random.nextInt(all.size())).id();
    try {
      switch (random.nextInt(6)) {
        case 0 -> members.leave(caller, here.id);
        case 1 -> members.remove(caller, here.id, member);
        case 2 -> members.pause(caller, here.id, member);
        case 3 -> members.resume(caller, here.id, member);
        default -> members.changeRoles(caller, here.id, member, roles(random));
      }
    } catch (Refused _) {
      // a refusal is one of the things that may happen
    }
  }

  private static Set<Role> roles(Random random) {
    Set<Role> roles = EnumSet.of(ROLES.get(random.nextInt(ROLES.size())));
    if (random.nextBoolean()) {
      roles.add(Role.OWNER);
    }
    return roles;
  }

  private Object leave(Iterator<Caller> each) {
    members.leave(next(each), here.id);
    return "left";
  }

  private void demote(Caller caller, MemberId member) {
    members.changeRoles(caller, here.id, member, Set.of(Role.MEMBER));
  }

  private static Object run(Iterator<Runnable> each) {
    next(each).run();
    return "done";
  }

  private static <T> T next(Iterator<T> each) {
    synchronized (each) {
      return each.next();
    }
  }

  private int owners() {
    return TestDatabase.jdbc()
        .sql(
            """
            select count(*)
              from community.member
             where community = :community and 'owner' = any (roles)
               and status = 'active' and person is not null
            """)
        .param("community", here.id.value())
        .query(Integer.class)
        .single();
  }
}

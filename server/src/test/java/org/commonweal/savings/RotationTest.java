package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.Members;
import org.commonweal.savings.NewRotation.Again;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The same group goes on once everybody has received.
@ServerTest
class RotationTest {

  private final LocalDate first = LocalDate.now(Ring.VIENNA).plusDays(30);

  @Autowired Ring ring;
  @Autowired Rotations rotations;
  @Autowired Circles circles;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired Members members;

  @Test
  void theSameGroupGoesOnInTheSameOrderOrReversedOrByLot() {
    assertThat(names(next(completed(3), Again.SAME))).containsExactly("P0", "P1", "P2");
    Circle reversed = next(completed(3), Again.REVERSED);
    assertThat(names(reversed)).containsExactly("P2", "P1", "P0");
    assertThat(reversed.terms().order()).isEqualTo(TurnOrder.HAND);
    Circle anew = next(completed(3), Again.ANEW);
    assertThat(anew.terms().order()).isEqualTo(TurnOrder.LOT);
    assertThat(anew.commitment()).hasSize(64);
    assertThat(anew.status()).isEqualTo(CircleStatus.DRAFT);
    assertThat(anew.terms().firstDue()).isEqualTo(first);
    assertThat(anew.terms().contribution().text()).isEqualTo("100.00");
  }

  private static List<String> names(Circle circle) {
    return circle.turns().stream().map(Turn::name).toList();
  }

  private Circle next(Ring.Around around, Again order) {
    CircleId id =
        rotations.begin(
            around.organiser().caller(),
            around.community(),
            around.id(),
            new NewRotation("Friday again", first, order));
    return circles.get(around.organiser().caller(), around.community(), id);
  }

  private Ring.Around completed(int size) {
    Ring.Around around = ring.running(size, Late.FEE, "300");
    for (int cycle = 0; cycle < size; cycle++) {
      for (Village.Neighbour one : around.people()) {
        payments.contribute(one.caller(), around.community(), around.cycle(cycle), "100");
      }
      Village.Neighbour recipient = around.people().get(cycle);
      payouts.payOut(
          around.organiser().caller(), around.community(), around.cycle(cycle), recipient.member());
    }
    return around;
  }

  @Test
  void isBegunOnceByTheOrganiserOfACompletedCircle() {
    Ring.Around running = ring.running(2, Late.FEE, "100");
    CirclesTest.refuses("1003 InvalidState", () -> next(running, Again.SAME));
    Ring.Around around = completed(2);
    CirclesTest.refuses(
        "2003 Unauthorized",
        () ->
            rotations.begin(
                around.people().get(1).caller(),
                around.community(),
                around.id(),
                new NewRotation("Mine", first, Again.SAME)));
    members.remove(around.here().owner(), around.community(), around.people().get(1).member());
    Circle next = next(around, Again.SAME);
    assertThat(names(next)).as("who has left the community is not in it").containsExactly("P0");
    Circle before = ring.circle(around);
    assertThat(rotations.around(before).next()).contains(next.id());
    assertThat(rotations.around(next).previous()).contains(before.id());
    CirclesTest.refuses("1003 InvalidState", () -> next(around, Again.REVERSED));
    circles.cancel(around.organiser().caller(), around.community(), next.id());
    assertThat(next(around, Again.REVERSED).turns()).hasSize(1);
  }
}

package org.commonweal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonweal.kernel.Clerk.COMMUNITY;
import static org.commonweal.kernel.Clerk.THREADS;
import static org.commonweal.kernel.Clerk.limits;
import static org.commonweal.kernel.Clerk.until;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What arrives while a set is decided is the next set, each community for itself.
@Timeout(60)
class CoalescerTest {

  private final Clerk clerk = new Clerk();
  private final Coalescer<Integer, String> lanes = clerk.coalescer(limits(4, 100), clerk::decide);

  @Test
  void decidesALoneRequestAtOnce() {
    assertThat(lanes.submit(COMMUNITY, 7)).isEqualTo("answer 7");
    assertThat(clerk.decided).containsExactly(List.of(7));
    until(() -> lanes.lanes() == 0);
  }

  @Test
  void joinsWhatArrivesWhileASetIsDecided() {
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(lanes, 1, 2, 3, 4, 5, 6, 7);
    clerk.stop.open();
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactly(
            "answer 1", "answer 2", "answer 3", "answer 4", "answer 5", "answer 6", "answer 7");
    assertThat(clerk.decided).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7));
  }

  @Test
  void keepsCommunitiesApart() {
    clerk.stop.close();
    List<CompletableFuture<String>> answers = clerk.askOneByOne(lanes, 1);
    var other = new CommunityId(2);
    CompletableFuture<String> elsewhere =
        CompletableFuture.supplyAsync(() -> lanes.submit(other, 9), THREADS);
    until(() -> lanes.lanes() == 2);
    clerk.stop.open();
    assertThat(answers.getFirst().join()).isEqualTo("answer 1");
    assertThat(elsewhere.join()).isEqualTo("answer 9");
    until(() -> lanes.lanes() == 0);
  }

  @Test
  void tellsACommandThatForgetsAnAnswer() {
    var forgetful = clerk.coalescer(limits(4, 100), _ -> List.of());
    assertThatThrownBy(() -> forgetful.submit(COMMUNITY, 1)).hasMessageContaining("answers: 0");
  }
}

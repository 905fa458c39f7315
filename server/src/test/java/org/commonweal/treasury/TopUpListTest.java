package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.treasury.Refusing.refusal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.ServerTest;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Top-ups told as a list of names, amounts and references.
@ServerTest
class TopUpListTest {

  @Autowired Kitty kitty;
  @Autowired TopUpLists lists;
  @Autowired MoneyBook book;
  @Autowired Members members;
  @Autowired Verifier verifier;

  private Kitty.Here here;

  @BeforeEach
  void aCommunityWithTwoTinas() {
    here = kitty.here();
    List<NewMember> tinas =
        Stream.of("tina1@example.org", "tina2@example.org")
            .map(email -> new NewMember("Tina", email))
            .toList();
    members.addManaged(here.owner(), here.id(), tinas);
  }

  private TopUpList list(PlaceId place, String... lines) {
    List<TopUpList.Line> asked =
        Stream.of(lines)
            .map(line -> line.split(",", -1))
            .map(cells -> new TopUpList.Line(cells[0], cells[1], cells[2]))
            .toList();
    return new TopUpList(place, "EUR", Optional.empty(), asked);
  }

  @Test
  void previewsWhatItThenRecords() {
    TopUpList asked = list(here.box(), "sanjai,50,R 17", " Pia ,5,R 18", "TINA2@example.org,1,-");
    List<Listed> preview = lists.preview(here.treasurer().caller(), here.id(), asked);
    assertThat(preview).hasSize(3).allMatch(Listed.Recorded.class::isInstance);
    assertThat(kitty.wallet(here, here.sanjai().member())).isEqualTo("none");
    assertThat(movements()).isEmpty();

    List<Movement> recorded = lists.record(here.treasurer().caller(), here.id(), asked);

    assertThat(recorded)
        .extracting(one -> one.memberName() + " " + one.amount().text() + " " + one.reference())
        .containsExactly("Sanjai 50.00 R 17", "Pia 5.00 R 18", "Tina 1.00 -");
    assertThat(recorded.getLast().entry()).isEqualTo(recorded.getFirst().entry() + 2);
    assertThat(kitty.box(here)).isEqualTo("56.00");
    assertThat(verifier.verify(here.id()).ok()).isTrue();
  }

  private List<Movement> movements() {
    return book.list(here.owner(), here.id(), MovementFilter.ALL, Page.FIRST).rows();
  }

  @Test
  void recordsNothingIfALineIsBad() {
    TopUpList asked =
        list(here.box(), "Sanjai,50,R 17", "Tina,5,R 18", "Nobody,5,", "Pia,0,", "Pia,1,R 19");
    assertThat(
            lists.preview(here.treasurer().caller(), here.id(), asked).stream()
                .map(TopUpListTest::told))
        .containsExactly(
            "recorded", "not-one-holder", "not-one-holder", "not-positive", "recorded");
    Refusal refusal = refusal(() -> lists.record(here.treasurer().caller(), here.id(), asked));
    assertThat(((TreasuryRefusal.NotAllRecorded) refusal).lines())
        .extracting(TreasuryRefusal.Line::line)
        .containsExactly(2, 3, 4);
    assertThat(movements()).isEmpty();
  }

  private static String told(Listed listed) {
    return switch (listed) {
      case Listed.Recorded _ -> "recorded";
      case Listed.Declined no -> no.refusals().getFirst().type();
    };
  }

  @Test
  void isForThoseWhoKeepMoneyAndForOwnPlaces() {
    TopUpList asked = list(here.box(), "Sanjai,50,R 17");
    for (var other : List.of(here.sanjai(), here.viewer(), here.accountant())) {
      assertThat(refusal(() -> lists.preview(other.caller(), here.id(), asked)).type())
          .isEqualTo("not-permitted");
      assertThat(refusal(() -> lists.record(other.caller(), here.id(), asked)).type())
          .isEqualTo("not-permitted");
    }
    Kitty.Here elsewhere = kitty.here();
    assertThat(refusal(() -> lists.record(elsewhere.owner(), here.id(), asked)).type())
        .isEqualTo("community-not-found");
    TopUpList foreign = list(elsewhere.box(), "Sanjai,50,R 17");
    assertThat(lists.preview(here.owner(), here.id(), foreign).stream().map(TopUpListTest::told))
        .containsExactly("no-such-place");
    assertThat(movements()).isEmpty();
  }
}

package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the council sees besides: counts, own use, write-offs, opening stock, and what is undone,
/// over HTTP.
@ServerTest
class StockCasesTest {

  @Autowired Stalls stalls;
  @Autowired Village village;
  @Autowired Speakers speakers;

  private Stall stall;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
  }

  @Test
  @DisplayName("Stock count: enter what is there, the difference is posted with a reason")
  void postsTheDifferenceThatACountFinds() {
    stall.brought("10");
    assertThat(stall.change("count", "8", "").expect(422).fields()).containsExactly("reason");
    Answer fewer = stall.change("count", "8", "two were rotten").expect(201);
    assertThat(fewer.body().path("change").path("amount").asString()).isEqualTo("-2");
    assertThat(stall.stock()).isEqualTo("8");

    assertThat(stall.change("count", "11", "found three").expect(201).text("journal")).isNotEmpty();
    assertThat(stall.stock()).isEqualTo("11");
    Answer same = stall.change("count", "11", "").expect(201);
    assertThat(same.body().path("journal").isNull()).isTrue();
    stall.change("count", "0", "all stolen").expect(201);
    assertThat(stall.stock()).isEqualTo("0");
    assertThat(stall.entries()).isEqualTo(4);

    List<JsonNode> seen = stall.changes();
    assertThat(seen).hasSize(4);
    assertThat(seen.getLast().path("reason").asString()).isEqualTo("two were rotten");
    assertThat(seen.getLast().path("recordedBy").asString()).isEqualTo("Maria");
  }

  @Test
  void refusesACountOverBooksThatHaveChanged() {
    stall.brought("10");
    Answer late = stall.change(stall.manager(), "count", stall.tomato(), "8", "why", "9");
    assertThat(late.expect(409).type()).isEqualTo("stock-has-changed");
    assertThat(late.fields()).containsExactly("units");
    stall.change(stall.manager(), "count", stall.tomato(), "8", "why", "10").expect(201);
  }

  @Test
  @DisplayName("Own use and write-off with a reason")
  void usesAndWritesOff() {
    stall.brought("10");
    for (String kind : List.of("own-use", "write-off")) {
      assertThat(stall.change(kind, "1", " ").expect(422).fields()).containsExactly("reason");
      for (String bad : List.of("0", "-1", "1.5", "many")) {
        assertThat(stall.change(kind, bad, "why").expect(422).fields()).containsExactly("units");
      }
      Answer much = stall.change(kind, "11", "why").expect(409);
      assertThat(much.type()).isEqualTo("not-enough-stock");
    }
    assertThat(stall.stock()).isEqualTo("10");
    stall.change("own-use", "3", "soup for everybody").expect(201);
    stall.change("write-off", "2", "rotten").expect(201);
    assertThat(stall.stock()).isEqualTo("5");
    assertThat(stall.entries()).isEqualTo(3);
  }

  @Test
  @DisplayName("Opening stock when a running pool moves in, once for each item")
  void opensWithWhatWasThereBefore() {
    Answer opened = stall.change("opening", "40", "").expect(201);
    assertThat(stall.stock()).isEqualTo("40");
    assertThat(stall.change("opening", "4", "").expect(409).type()).isEqualTo("moved-already");
    stall.reverse(stall.at(opened), "it was 30").expect(200);
    assertThat(stall.stock()).isEqualTo("0");
    stall.change("opening", "30", "").expect(201);
    assertThat(stall.stock()).isEqualTo("30");
    Answer bread = stall.change(stall.manager(), "opening", stall.bread(), "4", "", "");
    assertThat(bread.expect(422).type()).isEqualTo("item-not-allowed");
    assertThat(bread.fields()).containsExactly("item");
  }

  @Test
  void changesTheStockForManagersOnly() {
    stall.brought("10");
    Village.Place elsewhere = village.place();
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    for (String kind : List.of("count", "own-use", "write-off", "opening")) {
      stall.change(stall.member(), kind, stall.tomato(), "1", "why", "").expect(403);
      stall.change(stall.outsider(), kind, stall.tomato(), "1", "why", "").expect(404);
      stall.change(stranger, kind, stall.tomato(), "1", "why", "").expect(404);
      Answer foreign =
          stall.change(
              stall.manager(), kind, village.item(elsewhere, "Plum " + kind), "1", "why", "");
      assertThat(foreign.expect(422).fields()).containsExactly("item");
    }
    String used = stall.at(stall.change("own-use", "3", "soup"));
    stall.member().post(used + "/reverse", "{\"reason\": \"no\"}").expect(403);
    assertThat(stall.stock()).isEqualTo("7");
    assertThat(stall.entries()).isEqualTo(2);
  }

  @Test
  void undoesAChangeOnceAndOnlyWhatIsStillThere() {
    stall.brought("10");
    String used = stall.at(stall.change("own-use", "3", "soup"));
    assertThat(stall.reverse(used, " ").expect(422).fields()).containsExactly("reason");
    Answer undone = stall.reverse(used, "it was bread").expect(200);
    assertThat(undone.body().path("undone").path("by").asString()).isEqualTo("Maria");
    assertThat(stall.stock()).isEqualTo("10");
    assertThat(stall.reverse(used, "again").expect(409).type()).isEqualTo("already-undone");

    String found = stall.at(stall.change("count", "14", "found four"));
    stall.change("write-off", "12", "rotten").expect(201);
    Answer gone = stall.reverse(found, "miscounted").expect(409);
    assertThat(gone.type()).isEqualTo("not-left");
    assertThat(gone.text("detail")).contains("2").contains("4");
    String same = stall.at(stall.change("count", "2", ""));
    assertThat(stall.reverse(same, "no").expect(409).type()).isEqualTo("nothing-to-undo");
    assertThat(stall.stock()).isEqualTo("2");
  }

  @Test
  @DisplayName("A receipt can be reversed while the goods are still there")
  void takesAReceiptBack() {
    String brought = stall.brought("10");
    stall.member().post(brought + "/reverse", "{\"reason\": \"x\"}").expect(403);
    Answer awaited = stall.reverse(brought, "counted twice").expect(200);
    assertThat(awaited.text("status")).isEqualTo("accepted");
    assertThat(awaited.body().path("received").isNull()).isTrue();
    assertThat(stall.stock()).isEqualTo("0");
    assertThat(stall.reverse(brought, "again").expect(409).type()).isEqualTo("not-received");
    stall.confirm(brought, "8").expect(200);
    assertThat(stall.stock()).isEqualTo("8");
    JsonNode history =
        stall.member().get(brought + "/undone-receipts").expect(200).body().path("rows");
    assertThat(history).hasSize(1);
    assertThat(history.get(0).path("received").path("amount").asString()).isEqualTo("10");
    assertThat(history.get(0).path("reason").asString()).isEqualTo("counted twice");
    assertThat(stall.entries()).isEqualTo(3);
  }

  @Test
  @DisplayName("Else it is refused with what was given out")
  void keepsAReceiptWhoseGoodsAreGone() {
    String brought = stall.brought("10");
    stall.give(stall.pia().member(), "4").expect(201);
    Answer gone = stall.reverse(brought, "counted twice").expect(409);
    assertThat(gone.type()).isEqualTo("given-out-since");
    assertThat(gone.text("detail")).contains("6").contains("10");
    assertThat(gone.body().path("shares").get(0).path("receiver").asString()).isEqualTo("Pia");
    assertThat(stall.stock()).isEqualTo("6");
    assertThat(stall.member().get(brought + "/undone-receipts").body().path("rows")).isEmpty();
  }

  @Test
  void doesNotConfirmAgainWhatWasUndoneUnderTheSameKey() {
    String promise = stall.promised(stall.tomato(), "10");
    String path = promise + "/confirm";
    stall.manager().write("POST", path, "{\"units\": \"\"}", "one-key").expect(200);
    stall.reverse(promise, "counted twice").expect(200);
    Answer again = stall.manager().write("POST", path, "{\"units\": \"\"}", "one-key");
    assertThat(again.expect(409).type()).isEqualTo("receipt-undone");
    assertThat(stall.stock()).isEqualTo("0");
  }
}

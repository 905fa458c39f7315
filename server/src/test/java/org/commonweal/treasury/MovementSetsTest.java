package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.treasury.Refusing.refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Verifier;
import org.commonweal.web.RanStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Movements of several people in one set, and the same one many times.
@ServerTest
class MovementSetsTest {

  private static final int WISHES = 36;

  @Autowired Kitty kitty;
  @Autowired Movements movements;
  @Autowired MoneyBook book;
  @Autowired Verifier verifier;
  @Autowired PlatformTransactionManager transactions;

  private Kitty.Here here;
  private Caller treasurer;

  @BeforeEach
  void aCommunityThatSendsMoney() {
    here = here();
    treasurer = here.treasurer().caller();
  }

  private Kitty.Here here() {
    Kitty.Here made = kitty.here();
    kitty.allowTransfers(made);
    return made;
  }

  private List<Outcome> decide(Kitty.Here in, List<Wish> set) {
    return Optional.ofNullable(
            new TransactionTemplate(transactions).execute(_ -> movements.decide(in.id(), set)))
        .orElseThrow();
  }

  private static Wish wish(Caller caller, NewMovement asked) {
    return new Wish(new MovementId(UUID.randomUUID()), caller, asked);
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded _ -> "recorded";
      case Outcome.Declined declined -> declined.refusals().getFirst().type();
    };
  }

  @Test
  void decidesEachAloneWhoeverAsks() {
    MemberId sanjai = here.sanjai().member();
    Caller stranger = kitty.here().owner();
    NewMovement sends = NewMovement.of(new Way.Transfer(here.pia().member()), "4", "EUR");
    List<Wish> set = new ArrayList<>();
    IntStream.range(0, 20).forEach(_ -> set.add(wish(treasurer, Kitty.brought(here, sanjai, "1"))));
    set.add(wish(treasurer, Kitty.taken(here, sanjai, "20.01")));
    set.add(wish(here.sanjai().caller(), Kitty.brought(here, sanjai, "1000")));
    set.add(wish(here.sanjai().caller(), Kitty.taken(here, here.pia().member(), "1")));
    set.add(wish(here.viewer().caller(), sends));
    set.add(wish(here.accountant().caller(), Kitty.taken(here, sanjai, "1")));
    set.add(wish(stranger, Kitty.taken(here, sanjai, "1")));
    set.add(wish(here.sanjai().caller(), sends));
    IntStream.range(0, 20).forEach(_ -> set.add(wish(treasurer, Kitty.brought(here, sanjai, "1"))));

    List<String> outcomes = decide(here, set).stream().map(MovementSetsTest::outcome).toList();

    assertThat(outcomes.subList(20, 27))
        .containsExactly(
            "wallet-short",
            "not-permitted",
            "not-permitted",
            "not-permitted",
            "not-permitted",
            "community-not-found",
            "recorded");
    assertThat(outcomes).filteredOn("recorded"::equals).hasSize(41);
    assertThat(kitty.wallet(here, sanjai)).isEqualTo("36.00");
    assertThat(kitty.wallet(here, here.pia().member())).isEqualTo("4.00");
    assertThat(verifier.verify(here.id()).ok()).isTrue();
  }

  @Test
  void takesAsManyStatementsForFiftyAsForOne() {
    kitty.topUp(here, here.pia().member(), "1");
    int one = statements(1);
    assertThat(statements(50)).isEqualTo(one);
  }

  /// For top-ups and transfers of several people, the first ones of their wallets.
  private int statements(int count) {
    Kitty.Here in = here();
    kitty.topUp(in, in.pia().member(), "100");
    Caller pia = in.pia().caller();
    NewMovement sends = NewMovement.of(new Way.Transfer(in.sanjai().member()), "1", "EUR");
    List<Wish> set =
        IntStream.range(0, count)
            .mapToObj(i ->
                i % 2 == 0
                    ? wish(pia, sends)
                    : wish(in.owner(), Kitty.brought(in, in.accountant().member(), "1")))
            .toList();
    List<Outcome> outcomes = new ArrayList<>();
    int statements = RanStatements.during(() -> outcomes.addAll(decide(in, set))).size();
    assertThat(outcomes).extracting(MovementSetsTest::outcome).containsOnly("recorded");
    return statements;
  }

  @Test
  void doesTheSameOnceHoweverManyAskAtOnce() throws Exception {
    var id = new MovementId(UUID.randomUUID());
    NewMovement asked = Kitty.brought(here, here.sanjai().member(), "7");
    List<Object> answers =
        org.commonweal.identity.Together.all(
            32, () -> movements.move(treasurer, here.id(), id, asked));
    assertThat(answers).hasSize(32).containsOnly(id);
    assertThat(movements.move(treasurer, here.id(), id, asked)).isEqualTo(id);
    assertThat(kitty.wallet(here, here.sanjai().member())).isEqualTo("7.00");
    assertThat(book.list(treasurer, here.id(), MovementFilter.ALL, Page.FIRST).rows()).hasSize(1);
    NewMovement other =
        new NewMovement(
            asked.way(), "7", "EUR", Optional.empty(), Optional.empty(), "other words", "");
    assertThat(refusal(() -> movements.move(treasurer, here.id(), id, other)).type())
        .isEqualTo("key-used-for-other-content");
  }

  @Test
  void cuttingTheSameWishesIntoOtherSetsChangesNothing() {
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= 4; seed++) {
      List<String> alone = outcomes(seed, 1);
      assertThat(outcomes(seed, 5)).as("seed " + seed).isEqualTo(alone);
      assertThat(outcomes(seed, WISHES)).as("seed " + seed).isEqualTo(alone);
      seen.addAll(alone);
    }
    assertThat(seen)
        .contains("recorded", "wallet-short", "not-permitted", "key-used-for-other-content")
        .contains("no-such-holder", "not-a-number");
  }

  private List<String> outcomes(long seed, int most) {
    Kitty.Here in = here();
    List<Wish> left = wishes(in, new SplittableRandom(seed));
    SplittableRandom cuts = new SplittableRandom(seed + most);
    List<String> outcomes = new ArrayList<>();
    while (!left.isEmpty()) {
      int cut = Math.min(left.size(), cuts.nextInt(1, most + 1));
      decide(in, left.subList(0, cut)).forEach(one -> outcomes.add(outcome(one)));
      left = left.subList(cut, left.size());
    }
    outcomes.add(kitty.wallet(in, in.sanjai().member()));
    outcomes.add(kitty.wallet(in, in.pia().member()));
    assertThat(verifier.verify(in.id()).ok()).isTrue();
    return outcomes;
  }

  /// New ones, the same again, the same id for something else; too much, no number, nobody, and
  /// asked for by somebody who may not.
  private static List<Wish> wishes(Kitty.Here in, SplittableRandom random) {
    List<Wish> made = new ArrayList<>();
    while (made.size() < WISHES) {
      boolean before = !made.isEmpty() && random.nextInt(4) == 0;
      Wish fresh = wish(in, random);
      Wish again = before ? made.get(random.nextInt(made.size())) : fresh;
      made.add(
          before && random.nextBoolean()
              ? new Wish(again.id(), fresh.caller(), fresh.asked())
              : again);
    }
    return made;
  }

  private static Wish wish(Kitty.Here in, SplittableRandom random) {
    String amount = random.nextInt(10) == 0 ? "x" : String.valueOf(random.nextInt(1, 30));
    MemberId whom =
        switch (random.nextInt(8)) {
          case 0 -> new MemberId(new UUID(0, 1));
          case 1, 2, 3 -> in.pia().member();
          default -> in.sanjai().member();
        };
    Caller caller = random.nextInt(6) == 0 ? in.viewer().caller() : in.treasurer().caller();
    var id = new MovementId(new UUID(random.nextLong(), random.nextLong()));
    return switch (random.nextInt(4)) {
      case 0 -> new Wish(id, caller, Kitty.taken(in, whom, amount));
      case 1 ->
          new Wish(
              id,
              in.sanjai().caller(),
              NewMovement.of(new Way.Transfer(in.pia().member()), amount, "EUR"));
      default -> new Wish(id, caller, Kitty.brought(in, whom, amount));
    };
  }
}

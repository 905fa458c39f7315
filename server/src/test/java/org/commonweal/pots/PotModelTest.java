package org.commonweal.pots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Verifier;
import org.commonweal.treasury.Kitty;
import org.commonweal.treasury.Wallet;
import org.commonweal.treasury.WalletFilter;
import org.commonweal.treasury.Wallets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Random histories of a pot and of shared expenses against sums that a child could keep: loads,
/// returns, expenses, edits, voids and settlements. `-Dhistories=1000` plays as many.
@ServerTest
class PotModelTest {

  private static final int HISTORIES = Integer.getInteger("histories", 3);
  private static final int STEPS = 30;

  @Autowired Kitty kitty;
  @Autowired Village village;
  @Autowired Pots pots;
  @Autowired Loads loads;
  @Autowired Returns returns;
  @Autowired Expenses expenses;
  @Autowired ExpenseBooks books;
  @Autowired DebtPayments payments;
  @Autowired Histories histories;
  @Autowired Wallets wallets;
  @Autowired Verifier verifier;

  @Test
  void everythingAddsUpWhateverHappens() {
    for (int seed = 1; seed <= HISTORIES; seed++) {
      new Play(seed).play();
    }
  }

  /// One history. What the model knows of each member is in smallest units.
  private final class Play {

    private final int seed;
    private final Random random;
    private final Kitty.Here here = kitty.here();
    private final CommunityId id = here.id();
    private final Caller tara = here.treasurer().caller();
    private final List<MemberId> members = new ArrayList<>();
    private final Map<MemberId, Long> wallet = new HashMap<>();
    private final Map<MemberId, Long> contributed = new HashMap<>();
    private final Map<MemberId, Long> returned = new HashMap<>();
    private final Map<MemberId, Long> spent = new HashMap<>();
    private final Map<MemberId, Long> net = new HashMap<>();
    private final List<ExpenseId> live = new ArrayList<>();
    private final Pot pot;

    Play(int seed) {
      this.seed = seed;
      random = new Random(seed);
      members.add(here.sanjai().member());
      members.add(here.pia().member());
      IntStream.range(0, 3).forEach(i -> members.add(village.member(here.place(), "n" + i)));
      List<Policy> all = List.of(Policy.BLOCK, Policy.WARN, Policy.LIMIT, Policy.ALLOW);
      Policy policy = all.get(seed % all.size());
      var asked = new NewPot("Trip", "EUR", here.box(), policy, "5", List.of());
      pot = pots.open(tara, id, asked);
      members.forEach(member -> {
        kitty.topUp(here, member, "100");
        add(wallet, member, 100_00);
      });
    }

    void play() {
      for (int step = 0; step < STEPS; step++) {
        try {
          step();
        } catch (Refused _) {
          // nothing was written, which the sums below say
        }
        check(step);
      }
      assertThat(verifier.verify(id).mismatches()).isEmpty();
    }

    private void step() {
      switch (random.nextInt(8)) {
        case 0, 1 -> load(any(), 1 + random.nextInt(60_00));
        case 2 -> giveBack(any(), 1 + random.nextInt(30_00));
        case 3 -> record(ExpenseKind.POT);
        case 4 -> record(ExpenseKind.GROUP);
        case 5 -> edit();
        case 6 -> voidOne();
        default -> settle();
      }
    }

    private MemberId any() {
      return members.get(random.nextInt(members.size()));
    }

    private void load(MemberId member, long amount) {
      loads.load(
          tara,
          id,
          pot.id(),
          List.of(new NewLoad(member, text(amount))),
          Loads.Together.ALL_OR_NONE);
      add(wallet, member, -amount);
      add(contributed, member, amount);
    }

    private void giveBack(MemberId member, long amount) {
      returns.giveBack(tara, id, pot.id(), new NewLoad(member, text(amount)));
      add(wallet, member, amount);
      add(returned, member, amount);
    }

    private void record(ExpenseKind kind) {
      ExpenseId made = expenses.record(tara, id, asked(kind));
      live.add(made);
      count(made, 1);
    }

    private NewExpense asked(ExpenseKind kind) {
      long total = 1L + random.nextInt(40_00);
      List<MemberId> some = some();
      List<NewExpense.Payment> paid = new ArrayList<>();
      if (kind == ExpenseKind.GROUP) {
        long first = random.nextLong(total + 1);
        MemberId one = any();
        MemberId other = members.get((members.indexOf(one) + 1) % members.size());
        if (first > 0) {
          paid.add(new NewExpense.Payment(one, text(first + 100), "1"));
        }
        if (first < total) {
          paid.add(new NewExpense.Payment(other, text(total - first), ""));
        }
      }
      Split split = random.nextBoolean() ? Split.EQUALLY : Split.SHARES;
      return new NewExpense(
          kind,
          kind == ExpenseKind.POT ? Optional.of(pot.id()) : Optional.empty(),
          "Something",
          text(total),
          "EUR",
          "",
          "",
          split,
          some.stream()
              .map(one -> new NewExpense.Weight(one, (1 + random.nextInt(5)) + ".5"))
              .toList(),
          paid,
          Optional.empty(),
          Optional.empty(),
          "",
          random.nextBoolean());
    }

    private List<MemberId> some() {
      List<MemberId> some = new ArrayList<>(members);
      java.util.Collections.shuffle(some, random);
      return some.subList(0, 1 + random.nextInt(members.size()));
    }

    /// What an expense did, or undid, by what was written down of it.
    private void count(ExpenseId expense, int sign) {
      Expense now = books.get(tara, id, expense);
      assertThat(now.parts().stream().map(Portion::amount).reduce(none(), Quantity::plus))
          .isEqualTo(now.total());
      for (Portion part : now.parts()) {
        long amount = sign * part.amount().minor().longValueExact();
        if (now.kind() == ExpenseKind.POT) {
          add(spent, part.member(), amount);
        } else {
          add(net, part.member(), -amount);
        }
      }
      for (Payer payer : now.payers()) {
        long amount = sign * payer.paid().minor().longValueExact();
        add(wallet, payer.member(), -amount);
        add(net, payer.member(), amount);
      }
    }

    private void edit() {
      if (live.isEmpty()) {
        return;
      }
      ExpenseId one = live.get(random.nextInt(live.size()));
      Expense before = books.get(tara, id, one);
      NewExpense asked = asked(before.kind());
      expenses.edit(tara, id, one, before.version(), asked);
      Expense after = books.get(tara, id, one);
      assertThat(after.version()).isEqualTo(before.version() + 1);
      forget(before);
      count(one, 1);
    }

    private void forget(Expense before) {
      before
          .parts()
          .forEach(part -> {
            long amount = part.amount().minor().longValueExact();
            add(
                before.kind() == ExpenseKind.POT ? spent : net,
                part.member(),
                before.kind() == ExpenseKind.POT ? -amount : amount);
          });
      before
          .payers()
          .forEach(payer -> {
            long amount = payer.paid().minor().longValueExact();
            add(wallet, payer.member(), amount);
            add(net, payer.member(), -amount);
          });
    }

    private void voidOne() {
      if (live.isEmpty()) {
        return;
      }
      ExpenseId one = live.remove(random.nextInt(live.size()));
      Expense before = books.get(tara, id, one);
      expenses.voidIt(tara, id, one, before.version(), "By chance");
      forget(before);
    }

    private void settle() {
      SettleUp now = payments.settleUp(tara, id, "EUR");
      if (now.suggested().isEmpty()) {
        return;
      }
      Owing one = now.suggested().get(random.nextInt(now.suggested().size()));
      long amount = 1 + random.nextLong(one.amount().minor().longValueExact());
      payments.pay(tara, id, new NewPayment(one.debtor(), one.creditor(), text(amount), "EUR"));
      add(wallet, one.debtor(), -amount);
      add(wallet, one.creditor(), amount);
      add(net, one.debtor(), amount);
      add(net, one.creditor(), -amount);
    }

    private void check(int step) {
      String where = "seed " + seed + ", step " + step;
      for (Purse purse : pots.purses(tara, pot)) {
        MemberId member = purse.member();
        long in = contributed.getOrDefault(member, 0L);
        long out = returned.getOrDefault(member, 0L);
        long gone = spent.getOrDefault(member, 0L);
        assertThat(purse.contributed()).as(where).isEqualTo(quantity(in));
        assertThat(purse.returned()).as(where).isEqualTo(quantity(out));
        assertThat(purse.spent()).as(where).isEqualTo(quantity(gone));
        assertThat(purse.remaining()).as(where).isEqualTo(quantity(in - out - gone));
        assertThat(running(member)).as(where).isEqualTo(purse.remaining());
      }
      SettleUp settle = payments.settleUp(tara, id, "EUR");
      Map<MemberId, Quantity> nets = new HashMap<>();
      settle.nets().forEach(one -> nets.put(one.member(), one.amount()));
      Map<MemberId, Quantity> pairs = new HashMap<>();
      settle
          .pairs()
          .forEach(pair -> {
            pairs.merge(pair.creditor(), pair.amount(), Quantity::plus);
            pairs.merge(pair.debtor(), pair.amount().negated(), Quantity::plus);
          });
      for (MemberId member : members) {
        Quantity owed = quantity(net.getOrDefault(member, 0L));
        assertThat(nets.getOrDefault(member, none())).as(where).isEqualTo(owed);
        assertThat(pairs.getOrDefault(member, none())).as(where).isEqualTo(owed);
        assertThat(wallet(member)).as(where).isEqualTo(quantity(wallet.getOrDefault(member, 0L)));
      }
      assertThat(nets.values().stream().reduce(none(), Quantity::plus)).isEqualTo(none());
    }

    private Quantity wallet(MemberId member) {
      var filter = new WalletFilter(Optional.of(member), "EUR", "");
      return wallets.list(tara, id, filter, Page.FIRST).rows().stream()
          .map(Wallet::balance)
          .findFirst()
          .orElse(none());
    }

    /// Goes through the whole history, where each balance is the one before and the change.
    private Quantity running(MemberId member) {
      Quantity sum = none();
      List<HistoryLine> lines = new ArrayList<>();
      Optional<Cursor> next = Optional.empty();
      do {
        Slice<HistoryLine> page = histories.ofPurse(tara, pot, member, new Page(next, Page.MOST));
        lines.addAll(page.rows());
        next = page.next();
      } while (next.isPresent());
      for (HistoryLine line : lines.reversed()) {
        sum = sum.plus(line.change());
        assertThat(line.balance()).isEqualTo(sum);
      }
      return sum;
    }

    private Quantity quantity(long minor) {
      return pot.currency().quantity(BigInteger.valueOf(minor));
    }

    private Quantity none() {
      return quantity(0);
    }

    private static void add(Map<MemberId, Long> sums, MemberId member, long amount) {
      sums.merge(member, amount, Long::sum);
    }

    private static String text(long minor) {
      return java.math.BigDecimal.valueOf(minor, 2).toPlainString();
    }
  }
}

package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonweal.bench.simulation.MoneyWishes.Wish;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Resolution;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.Movements;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.Outcome;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.Periods;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Reversals;
import org.commonweal.treasury.Together;
import org.commonweal.treasury.TreasurySettings;
import org.commonweal.treasury.WalletTerms;

/// Top-ups, withdrawals, transfers, counts, what is undone, and what is closed and opened again, by
/// the treasury's commands.
final class TreasuryStep {

  private static final int DIGITS = 15;

  private final Kitty kitty;
  private final Town town;
  private final Machine machine;
  private final Chance chance;
  private final Caller owner;
  private final CommunityId community;
  private final Ask ask;
  private final MoneyWishes wishes;

  TreasuryStep(Kitty kitty, Chance chance) {
    this.kitty = kitty;
    this.chance = chance;
    town = kitty.pantry.town;
    machine = town.machine;
    owner = kitty.pantry.owner;
    community = town.community;
    ask = new Ask(kitty.pantry, chance);
    wishes = new MoneyWishes(kitty, chance, ask);
  }

  void run() {
    switch (chance.between(1, 12)) {
      case 1, 2 -> move("top-ups", wishes.topUp());
      case 3 -> together();
      case 4, 5 -> move("withdrawals", wishes.withdrawal());
      case 6 -> transfer();
      case 7, 8 -> new CountStep(kitty, town, chance, ask, wishes).run();
      case 9 -> undo();
      case 10 -> wallet();
      case 11 -> place();
      default -> period();
    }
  }

  /// Under an id, so that it happens once however often it is asked for.
  private void move(String what, Wish wish) {
    var id = new MovementId(chance.id());
    Supplier<MovementId> command =
        () -> machine.bean(Movements.class).move(owner, community, id, wish.asked());
    Optional<MovementId> moved = ask.move(wish.wrong(), wish.flow(), command);
    if (moved.isEmpty()) {
      return;
    }
    kitty.movements.add(id);
    machine.tally.saw(what);
    if (chance.oneIn(4)) {
      ask.done(List.of(), command);
      ask.refused(List.of("KeyUsedForOtherContent"), () -> another(id, wish.asked()));
      machine.tally.saw("movements asked for again");
    }
  }

  private void another(MovementId id, NewMovement asked) {
    var other = NewMovement.of(asked.way(), "987.65", Kitty.EURO);
    machine.bean(Movements.class).move(owner, community, id, other);
  }

  private void transfer() {
    if (chance.oneIn(3)) {
      kitty.transfers = !kitty.transfers;
      machine
          .bean(MoneySettings.class)
          .change(owner, community, new TreasurySettings(kitty.transfers, DIGITS));
    }
    move("transfers", wishes.transfer());
  }

  /// Many top-ups: each decided alone, or all of them or none.
  private void together() {
    List<Wish> set = new ArrayList<>();
    for (int i = chance.between(2, 6); i > 0; i--) {
      set.add(wishes.topUp());
    }
    List<List<String>> wrong = set.stream().map(this::wrong).toList();
    Together how = chance.of(List.of(Together.values()));
    Supplier<List<Outcome>> command = () -> record(set, how);
    if (how == Together.ALL_OR_NONE && wrong.stream().anyMatch(one -> !one.isEmpty())) {
      ask.refused(List.of("NotAllRecorded"), Ask.running(command));
      return;
    }
    List<String> moved =
        set.stream().filter(one -> wrong(one).isEmpty()).map(one -> one.flow().text()).toList();
    ask.done(moved, command)
        .ifPresent(outcomes ->
            Check.same(town + ", outcome", wrong, outcomes.stream().map(this::no).toList()));
    machine.tally.saw("top-ups together");
  }

  private List<Outcome> record(List<Wish> set, Together how) {
    List<NewMovement> asked = set.stream().map(Wish::asked).toList();
    return machine.bean(Movements.class).record(owner, community, asked, how);
  }

  private List<String> wrong(Wish wish) {
    return wish.wrong().isEmpty() ? ask.no(wish.flow()).stream().toList() : wish.wrong();
  }

  private List<String> no(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded _ -> List.of();
      case Outcome.Declined declined -> {
        declined.refusals().forEach(ask::count);
        yield declined.refusals().stream().map(Ask::name).toList();
      }
    };
  }

  private void undo() {
    MovementId id = chance.of(kitty.movements);
    undo(chance.oneIn(10) ? new MovementId(chance.id()) : id, chance.oneIn(10) ? " " : "a mistake");
  }

  void undo(MovementId id, String reason) {
    Supplier<Object> command =
        () -> machine.bean(Reversals.class).reverse(owner, community, id, reason);
    Optional<Model.Posted> posted = town.model.journal(new JournalId(id.value()));
    if (reason.isBlank()) {
      ask.refused(List.of("Missing"), Ask.running(command));
    } else if (posted.isEmpty()) {
      ask.refused(List.of("NoSuchMovement"), Ask.running(command));
    } else if (posted.get().undone()) {
      ask.refused(List.of("UndoneAlready"), Ask.running(command));
    } else {
      ask.move(List.of(), back(posted.get().journal().legs().getFirst()), command);
      machine.tally.saw("movements undone");
    }
  }

  private Ask.Flow back(Leg leg) {
    return new Ask.Flow(
        town.model.account(leg.credit()).key,
        town.model.account(leg.debit()).key,
        leg.quantity(),
        ask.today());
  }

  private void wallet() {
    MemberId member = chance.of(kitty.pantry.members);
    Optional<AccountId> account = town.model.find(kitty.wallet(member));
    if (account.isEmpty()) {
      ask.refused(List.of("NoSuchWallet"), () -> terms().close(owner, community, euros(member)));
    } else if (town.model.account(account.get()).closed() || chance.oneIn(6)) {
      reopen(member);
    } else if (chance.oneIn(2)) {
      close(member);
    } else {
      Quantity below = kitty.cents(chance.between(0, 5_000));
      ask.decide(
          new Resolution.ChangeFloor(account.get(), Optional.of(below.negated())),
          () -> terms().changeFloor(owner, community, euros(member), below.text()));
    }
  }

  private static WalletTerms.Which euros(MemberId member) {
    return new WalletTerms.Which(member, Kitty.EURO);
  }

  private WalletTerms terms() {
    return machine.bean(WalletTerms.class);
  }

  void close(MemberId member) {
    ask.decide(
        new Resolution.CloseAccount(town.model.find(kitty.wallet(member)).orElseThrow()),
        () -> terms().close(owner, community, euros(member)));
  }

  void reopen(MemberId member) {
    ask.decide(
        new Resolution.ReopenAccount(town.model.find(kitty.wallet(member)).orElseThrow()),
        () -> terms().reopen(owner, community, euros(member)));
  }

  private void place() {
    PlaceId place = chance.of(List.copyOf(kitty.places.keySet()));
    place(place, !kitty.open(place));
  }

  /// Opens or closes it.
  void place(PlaceId place, boolean open) {
    OutsidePlaces places = machine.bean(OutsidePlaces.class);
    Optional<AccountId> account =
        town.model.find(kitty.outside(place)).filter(id -> town.model.account(id).closed() == open);
    Supplier<Object> command =
        () -> open ? places.reopen(owner, community, place) : places.close(owner, community, place);
    if (!open && town.model.balance(kitty.outside(place)).signum() != 0) {
      ask.refused(List.of("PlaceHolds"), Ask.running(command));
      return;
    }
    account.ifPresentOrElse(
        id ->
            ask.decide(
                open ? new Resolution.ReopenAccount(id) : new Resolution.CloseAccount(id),
                Ask.running(command)),
        () -> ask.done(List.of(), command));
    kitty.places.put(place, open);
    machine.tally.saw(open ? "places opened" : "places closed");
  }

  private void period() {
    Optional<LocalDate> last = town.model.decisions().closedThrough();
    if (last.isPresent() && chance.oneIn(2)) {
      reopen(chance.oneIn(4) ? last.get().minusDays(1) : last.get());
      return;
    }
    close(
        chance.oneIn(8) ? ask.today().plusDays(1) : Wishes.TODAY.minusDays(chance.between(1, 400)));
  }

  void close(LocalDate through) {
    ask.decide(
        new Resolution.ClosePeriod(through),
        () -> machine.bean(Periods.class).close(owner, community, through));
  }

  void reopen(LocalDate through) {
    ask.decide(
        new Resolution.ReopenPeriod(through),
        () -> machine.bean(Periods.class).reopen(owner, community, through));
  }
}

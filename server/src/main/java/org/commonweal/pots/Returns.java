package org.commonweal.pots;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.MoneySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives back what was not spent from a pot: some of it, or everything when the pot closes.
@Service
public class Returns {

  static final Event RETURNED = new Event("pot-returned");

  private final Pots pots;
  private final PotStore store;
  private final PurseStore purses;
  private final Money money;
  private final Membership membership;
  private final Members members;
  private final MoneySettings settings;
  private final Ids ids;
  private final InstantSource clock;

  Returns(
      Pots pots,
      PotStore store,
      PurseStore purses,
      Money money,
      Membership membership,
      Members members,
      MoneySettings settings,
      Ids ids,
      InstantSource clock) {
    this.pots = pots;
    this.store = store;
    this.purses = purses;
    this.money = money;
    this.membership = membership;
    this.members = members;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /// Gives a member so much back into the wallet.
  @Transactional
  public void giveBack(Caller caller, CommunityId community, PotId id, NewLoad asked) {
    Member author = membership.require(caller, community, Permission.READ);
    Member member =
        members.hold(community, List.of(asked.member())).stream()
            .findFirst()
            .orElseThrow(() -> new Refused(new PotsRefusal.NoSuchParticipant("member")));
    Pot pot = pots.kept(author, id);
    Quantity amount =
        new Figures(settings.of(community), pot.currency()).amount("amount", asked.amount());
    back(
        caller,
        author,
        pot,
        Map.of(member.id(), amount.minor()),
        Map.of(member.id(), member.name()));
  }

  /// Closes a pot: everything left goes back. Nobody may have less than nothing in it.
  @Transactional
  public void close(Caller caller, CommunityId community, PotId id) {
    Member author = membership.require(caller, community, Permission.READ);
    Pot pot = pots.kept(author, id);
    List<Purse> all = purses.list(pot, Optional.empty(), money.today(community), 100_000);
    Map<MemberId, Holder> holders = purses.find(pot, all.stream().map(Purse::member).toList());
    Map<AccountKey, BigInteger> held =
        money.lock(
            community,
            holders.entrySet().stream()
                .flatMap(one ->
                    Stream.of(
                        Money.purse(one.getValue(), pot.currency()),
                        Money.wallet(one.getKey(), pot.currency())))
                .toList());
    Map<MemberId, BigInteger> left = new HashMap<>();
    Map<MemberId, String> names = new HashMap<>();
    for (Purse purse : all) {
      Holder holder = holders.get(purse.member());
      BigInteger amount =
          holder == null ? BigInteger.ZERO : Lookup.in(held, Money.purse(holder, pot.currency()));
      if (amount.signum() < 0) {
        throw new Refused(new PotsRefusal.PotOverdrawn(pot.name(), purse.memberName()));
      }
      if (amount.signum() > 0) {
        left.put(purse.member(), amount);
        names.put(purse.member(), purse.memberName());
      }
    }
    back(caller, author, pot, left, names);
    store.update(
        new Pot(
            community,
            id,
            pot.name(),
            pot.currency(),
            pot.place(),
            pot.placeName(),
            pot.policy(),
            pot.lowest(),
            false,
            pot.treasurers()));
  }

  private void back(
      Caller caller,
      Member author,
      Pot pot,
      Map<MemberId, BigInteger> amounts,
      Map<MemberId, String> names) {
    List<Money.Move> moves =
        moves(new Author(caller.person().value(), author.id().value()), pot, amounts);
    record(caller, pot, amounts, moves);
    Map<UUID, String> named = new HashMap<>();
    purses
        .find(pot, amounts.keySet())
        .forEach((member, holder) -> named.put(holder.id(), names.getOrDefault(member, "")));
    money.post(
        pot.community(), List.of(), moves, new Money.Naming(named, pot.currency(), "amount"));
  }

  /// One journal for each, in the order of the members.
  List<Money.Move> moves(Author author, Pot pot, Map<MemberId, BigInteger> amounts) {
    LocalDate today = money.today(pot.community());
    Map<MemberId, Holder> holders = purses.open(pot, amounts.keySet());
    List<Money.Move> moves = new ArrayList<>();
    amounts.forEach((member, amount) -> {
      var step =
          new Money.Step(
              Money.purse(Lookup.in(holders, member), pot.currency()),
              Money.wallet(member, pot.currency()),
              pot.currency().quantity(amount));
      moves.add(
          new Money.Move(
              new JournalId(ids.next()),
              author,
              RETURNED,
              pot.id().value(),
              today,
              List.of(step),
              Set.of()));
    });
    return moves;
  }

  /// Writes down what these moves give back; they are in the order of the amounts.
  void record(Caller caller, Pot pot, Map<MemberId, BigInteger> amounts, List<Money.Move> moves) {
    List<PurseStore.Load> rows = new ArrayList<>();
    int next = 0;
    for (Map.Entry<MemberId, BigInteger> one : amounts.entrySet()) {
      rows.add(
          new PurseStore.Load(
              moves.get(next++).id(), one.getKey(), LoadKind.RETURN, one.getValue()));
    }
    LocalDate today = money.today(pot.community());
    purses.insert(pot, rows, new PurseStore.Written(today, clock.instant(), caller.person()));
  }
}

package org.commonweal.pots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.AsOf;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.Holding;
import org.commonweal.ledger.Holdings;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.StatementLine;
import org.commonweal.treasury.Currency;
import org.springframework.stereotype.Service;

/// What moved in a member's part of a pot, and in their wallet, with the running balance, newest
/// first.
@Service
public class Histories {

  private final Ledger ledger;
  private final Holdings holdings;
  private final PurseStore purses;
  private final Pots pots;
  private final ExpenseRows expenses;
  private final Membership membership;
  private final Members members;

  Histories(
      Ledger ledger,
      Holdings holdings,
      PurseStore purses,
      Pots pots,
      ExpenseRows expenses,
      Membership membership,
      Members members) {
    this.ledger = ledger;
    this.holdings = holdings;
    this.purses = purses;
    this.pots = pots;
    this.expenses = expenses;
    this.membership = membership;
    this.members = members;
  }

  /// A pot, and what moved in a member's part of it.
  public record OfPurse(Pot pot, Slice<HistoryLine> lines) {}

  /// One's own, or anybody's for who keeps the pot or reads money.
  public OfPurse ofPurse(
      Caller caller, CommunityId community, PotId id, MemberId member, Page page) {
    Member reader = membership.require(caller, community, Permission.READ);
    Pot pot = pots.find(community, id);
    return new OfPurse(pot, ofPurse(reader, pot, member, page));
  }

  public Slice<HistoryLine> ofPurse(Caller caller, Pot pot, MemberId member, Page page) {
    Member reader = membership.require(caller, pot.community(), Permission.READ);
    return ofPurse(reader, pot, member, page);
  }

  private Slice<HistoryLine> ofPurse(Member reader, Pot pot, MemberId member, Page page) {
    if (!reader.id().equals(member)
        && !pots.keeps(reader, pot)
        && !membership.may(reader, Permission.READ_MONEY)) {
      throw new Refused(new PotsRefusal.NotPotTreasurer(pot.name()));
    }
    Optional<Holder> purse = Optional.ofNullable(purses.find(pot, List.of(member)).get(member));
    return purse
        .map(holder -> lines(pot.community(), Money.purse(holder, pot.currency()), page))
        .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
  }

  /// What a member is called, in whatever pot; for whoever has asked already.
  public String name(Pot pot, MemberId member) {
    return members.names(pot.community(), List.of(member)).getOrDefault(member, "");
  }

  /// The caller's own wallet.
  public Slice<HistoryLine> ofWallet(
      Caller caller, CommunityId community, Currency currency, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    return lines(community, Money.wallet(member.id(), currency), page);
  }

  private Slice<HistoryLine> lines(CommunityId community, AccountKey key, Page page) {
    Optional<Holding> account = holdings.find(community, key, AsOf.NOW);
    if (account.isEmpty()) {
      return new Slice<>(List.of(), Optional.empty());
    }
    Slice<StatementLine> lines =
        ledger.statement(community, account.get().id(), page.after(), page.size());
    Map<UUID, String> titles =
        expenses.titles(community, lines.rows().stream().map(StatementLine::about).toList());
    return lines.map(line ->
        new HistoryLine(
            line.number(),
            line.effective(),
            line.event().code(),
            titles.getOrDefault(line.about(), ""),
            line.about(),
            line.change(),
            line.balance()));
  }
}

package org.commonweal.rewards;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweal.community.Communities;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Balance;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What members were given out of reward pools, and what is held of it and of their deposits.
@Service
public class Incomes {

  private static final Event WITHDRAWN = new Event("income-withdrawn");

  private final Membership membership;
  private final Communities communities;
  private final Currencies currencies;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource clock;

  Incomes(
      Membership membership,
      Communities communities,
      Currencies currencies,
      Ledger ledger,
      Ids ids,
      InstantSource clock) {
    this.membership = membership;
    this.communities = communities;
    this.currencies = currencies;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a member may take out, and what the community holds.
  public record Income(Currency currency, Quantity income, Quantity hold) {}

  /// In each currency in which the member has some; their own, or anybody's for who reads money.
  public List<Income> of(Caller caller, CommunityId community, MemberId id) {
    Member member = membership.require(caller, community, Permission.READ);
    if (!member.id().equals(id)) {
      membership.require(caller, community, Permission.READ_MONEY);
    }
    List<Balance> balances =
        ledger.balances(community, holder(id), Set.of(Purpose.INCOME, Purpose.HOLD));
    return currencies.all(community).stream()
        .map(currency -> of(balances, currency))
        .filter(one -> one.income().signum() != 0 || one.hold().signum() != 0)
        .toList();
  }

  private static Income of(List<Balance> balances, Currency currency) {
    return new Income(
        currency,
        balance(balances, Purpose.INCOME, currency),
        balance(balances, Purpose.HOLD, currency));
  }

  private static Quantity balance(List<Balance> balances, Purpose purpose, Currency currency) {
    return balances.stream()
        .filter(one -> one.key().purpose() == purpose)
        .filter(one -> one.key().unit().equals(currency.unit()))
        .map(Balance::quantity)
        .findFirst()
        .orElse(Quantity.zero(currency.unit()));
  }

  private static Holder holder(MemberId id) {
    return new Holder(HolderKind.MEMBER, id.value());
  }

  /// Moves income into the member's wallet.
  @Transactional
  public void withdraw(
      Caller caller, CommunityId community, MemberId id, String code, String amount) {
    Member author = membership.requireFor(caller, community, Set.of(id), Permission.SEND_MONEY);
    Currency currency = currencies.get(community, code, "currency");
    Quantity quantity = Quantity.parse("amount", amount, currency.unit());
    var income = new AccountKey(holder(id), Purpose.INCOME, currency.unit());
    var wallet = new AccountKey(holder(id), Purpose.WALLET, currency.unit());
    currencies.use(community, List.of(currency));
    Map<AccountKey, AccountId> accounts = ledger.open(community, List.of(income, wallet));
    var leg = new Leg(Lookup.in(accounts, income), Lookup.in(accounts, wallet), quantity);
    var journal =
        new Journal(
            new JournalId(ids.next()),
            new Author(caller.person().value(), author.id().value()),
            WITHDRAWN,
            id.value(),
            LocalDate.ofInstant(clock.instant(), communities.get(community).zone()),
            List.of(leg));
    if (ledger.post(community, List.of(journal)).getFirst() instanceof Posting.Declined declined) {
      throw new Refused(
          declined.refusal() instanceof LedgerRefusal.BelowFloor below
              ? new RewardsRefusal.IncomeTooLow(
                  "amount", below.balance(), below.asked(), currency.code())
              : declined.refusal());
    }
  }
}

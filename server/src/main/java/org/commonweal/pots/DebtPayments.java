package org.commonweal.pots;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.allocation.Settlement;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.MoneySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Settles what members owe each other since expenses they shared: the net balance of each is the
/// truth, from the ledger, and who pays whom is free as long as both balances shrink.
@Service
public class DebtPayments {

  static final Event SETTLED = new Event("debt-settled");

  private final SettlementStore store;
  private final Money money;
  private final Membership membership;
  private final Members members;
  private final Currencies currencies;
  private final MoneySettings settings;
  private final Ids ids;
  private final InstantSource clock;

  DebtPayments(
      SettlementStore store,
      Money money,
      Membership membership,
      Members members,
      Currencies currencies,
      MoneySettings settings,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.money = money;
    this.membership = membership;
    this.members = members;
    this.currencies = currencies;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /// Where everybody stands, and the payments that would settle it; open to all members, as a
  /// shared table is.
  public SettleUp settleUp(Caller caller, CommunityId community, String code) {
    SettleUp found = standing(caller, community, code);
    return new SettleUp(
        found.currency(),
        found.nets(),
        found.suggested(),
        store.pairs(community, found.currency()));
  }

  /// The same without the pairs, which every debt there ever was has to be read for.
  public SettleUp standing(Caller caller, CommunityId community, String code) {
    membership.require(caller, community, Permission.READ);
    Currency currency = currencies.get(community, code, "currency");
    List<SettleUp.Net> nets = store.nets(community, currency);
    List<Owing> suggested =
        Settlement.suggest(nets.stream().map(net -> net.amount().minor()).toList()).stream()
            .map(payment -> {
              SettleUp.Net from = nets.get(payment.from());
              SettleUp.Net to = nets.get(payment.to());
              return new Owing(
                  from.member(),
                  from.name(),
                  to.member(),
                  to.name(),
                  currency.quantity(payment.amount()));
            })
            .toList();
    return new SettleUp(currency, nets, suggested, List.of());
  }

  /// Payments newest first: the caller's own, or everybody's for who reads money.
  public Slice<DebtPayment> list(Caller caller, CommunityId community, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    Optional<MemberId> only =
        membership.may(member, Permission.READ_MONEY) ? Optional.empty() : Optional.of(member.id());
    List<DebtPayment> rows = store.list(community, only, page);
    return Slice.of(rows, page.size(), row -> Cursor.of(row.id().value()));
  }

  public DebtPayment get(Caller caller, CommunityId community, SettlementId id) {
    Member member = membership.require(caller, community, Permission.READ);
    return store
        .find(community, id)
        .filter(one -> sees(member, one))
        .orElseThrow(() -> new Refused(new PotsRefusal.NoSuchSettlement()));
  }

  private boolean sees(Member member, DebtPayment payment) {
    return payment.payer().equals(member.id())
        || payment.receiver().equals(member.id())
        || membership.may(member, Permission.READ_MONEY);
  }

  /// Declares a payment, as its payer, or confirms one directly, as its receiver or as somebody who
  /// keeps money.
  @Transactional
  public SettlementId pay(Caller caller, CommunityId community, NewPayment asked) {
    Member author = membership.require(caller, community, Permission.SEND_MONEY);
    Map<MemberId, Member> both = both(author, asked);
    Currency currency = currencies.get(community, asked.currency(), "currency");
    Quantity amount =
        new Figures(settings.of(community), currency).amount("amount", asked.amount());
    boolean direct =
        author.id().equals(asked.receiver())
            || (!author.id().equals(asked.payer())
                && membership.may(author, Permission.KEEP_MONEY));
    if (!direct && !author.id().equals(asked.payer())) {
      throw new Refused(new PotsRefusal.NotTheReceiver(Lookup.in(both, asked.receiver()).name()));
    }
    Instant now = clock.instant();
    var payment =
        new DebtPayment(
            new SettlementId(ids.next()),
            asked.payer(),
            Lookup.in(both, asked.payer()).name(),
            asked.receiver(),
            Lookup.in(both, asked.receiver()).name(),
            amount,
            currency,
            direct ? SettlementStatus.CONFIRMED : SettlementStatus.DECLARED,
            now,
            direct ? Optional.of(now) : Optional.empty());
    store.insert(community, payment, caller.person());
    if (direct) {
      settle(caller, author, payment);
    } else {
      refuseMoreThanOwed(community, payment);
    }
    return payment.id();
  }

  private Map<MemberId, Member> both(Member author, NewPayment asked) {
    List<Member> held = members.hold(author.community(), List.of(asked.payer(), asked.receiver()));
    if (held.size() < 2
        || held.stream().anyMatch(one -> one.status() == MemberStatus.LEFT)
        || asked.payer().equals(asked.receiver())) {
      throw new Refused(new PotsRefusal.NoSuchParticipant("receiver"));
    }
    return Map.of(held.getFirst().id(), held.getFirst(), held.getLast().id(), held.getLast());
  }

  /// The receiver, or somebody who keeps money, says that the payment has come.
  @Transactional
  public void confirm(Caller caller, CommunityId community, SettlementId id) {
    Member author = membership.require(caller, community, Permission.SEND_MONEY);
    DebtPayment payment = declared(author, id);
    if (!payment.receiver().equals(author.id()) && !membership.may(author, Permission.KEEP_MONEY)) {
      throw new Refused(new PotsRefusal.NotTheReceiver(payment.receiverName()));
    }
    store.decide(community, id, SettlementStatus.CONFIRMED, caller.person(), clock.instant());
    settle(caller, author, payment);
  }

  /// The receiver says that nothing has come, or the payer takes it back.
  @Transactional
  public void decline(Caller caller, CommunityId community, SettlementId id) {
    Member author = membership.require(caller, community, Permission.SEND_MONEY);
    DebtPayment payment = declared(author, id);
    if (!payment.receiver().equals(author.id())
        && !payment.payer().equals(author.id())
        && !membership.may(author, Permission.KEEP_MONEY)) {
      throw new Refused(new PotsRefusal.NotTheReceiver(payment.receiverName()));
    }
    store.decide(community, id, SettlementStatus.DECLINED, caller.person(), clock.instant());
  }

  /// Undoes a confirmed payment, as its receiver or as somebody who keeps money.
  @Transactional
  public void undo(Caller caller, CommunityId community, SettlementId id) {
    Member author = membership.require(caller, community, Permission.SEND_MONEY);
    DebtPayment payment = locked(author, id);
    if (payment.status() != SettlementStatus.CONFIRMED) {
      throw new Refused(new PotsRefusal.SettledAlready());
    }
    if (!payment.receiver().equals(author.id()) && !membership.may(author, Permission.KEEP_MONEY)) {
      throw new Refused(new PotsRefusal.NotTheReceiver(payment.receiverName()));
    }
    var by = new JournalId(ids.next());
    store.undone(community, id, by);
    var reversal =
        money.reversal(
            community,
            new JournalId(id.value()),
            by,
            author(caller, author),
            money.today(community));
    money.post(community, List.of(reversal), List.of(), naming(payment, ""));
  }

  private DebtPayment declared(Member author, SettlementId id) {
    DebtPayment payment = locked(author, id);
    if (payment.status() != SettlementStatus.DECLARED) {
      throw new Refused(new PotsRefusal.SettledAlready());
    }
    return payment;
  }

  private DebtPayment locked(Member author, SettlementId id) {
    return store
        .lock(author.community(), id)
        .filter(one -> sees(author, one))
        .orElseThrow(() -> new Refused(new PotsRefusal.NoSuchSettlement()));
  }

  private void refuseMoreThanOwed(CommunityId community, DebtPayment payment) {
    Currency currency = payment.currency();
    AccountKey debt = Money.owed(payment.payer(), currency);
    AccountKey credit = Money.owed(payment.receiver(), currency);
    List<AccountKey> keys =
        List.of(
            debt,
            credit,
            Money.wallet(payment.payer(), currency),
            Money.wallet(payment.receiver(), currency));
    currencies.use(community, List.of(currency));
    Map<AccountKey, BigInteger> held = money.lock(community, keys);
    BigInteger most =
        Lookup.in(held, debt).negate().min(Lookup.in(held, credit)).max(BigInteger.ZERO);
    if (payment.amount().minor().compareTo(most) > 0) {
      throw new Refused(
          new PotsRefusal.MoreThanOwed("amount", currency.quantity(most), currency.code()));
    }
  }

  private void settle(Caller caller, Member author, DebtPayment payment) {
    CommunityId community = author.community();
    refuseMoreThanOwed(community, payment);
    Currency currency = payment.currency();
    var paid =
        new Money.Step(
            Money.wallet(payment.payer(), currency),
            Money.wallet(payment.receiver(), currency),
            payment.amount());
    var cleared =
        new Money.Step(
            Money.owed(payment.receiver(), currency),
            Money.owed(payment.payer(), currency),
            payment.amount());
    var move =
        new Money.Move(
            new JournalId(payment.id().value()),
            author(caller, author),
            SETTLED,
            payment.id().value(),
            money.today(community),
            List.of(paid, cleared),
            Set.of());
    money.post(community, List.of(), List.of(move), naming(payment, "amount"));
  }

  private static Author author(Caller caller, Member author) {
    return new Author(caller.person().value(), author.id().value());
  }

  private static Money.Naming naming(DebtPayment payment, String field) {
    Map<UUID, String> names =
        Map.of(
            payment.payer().value(),
            payment.payerName(),
            payment.receiver().value(),
            payment.receiverName());
    return new Money.Naming(names, payment.currency(), field);
  }
}

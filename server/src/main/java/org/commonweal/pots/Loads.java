package org.commonweal.pots;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
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
import org.commonweal.treasury.TreasuryRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves money from wallets into pots, for one member or many.
@Service
public class Loads {

  /// Members that are loaded for in one action.
  public static final int MOST = 500;

  static final Event LOADED = new Event("pot-loaded");

  private final Pots pots;
  private final PurseStore purses;
  private final Money money;
  private final Membership membership;
  private final Members members;
  private final MoneySettings settings;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate rehearsal;

  Loads(
      Pots pots,
      PurseStore purses,
      Money money,
      Membership membership,
      Members members,
      MoneySettings settings,
      Ids ids,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.pots = pots;
    this.purses = purses;
    this.money = money;
    this.membership = membership;
    this.members = members;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    rehearsal = new TransactionTemplate(transactions);
    rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Whether those who can are loaded for when others cannot, or nobody is.
  public enum Together {
    EACH_ALONE,
    ALL_OR_NONE
  }

  /// Loads for those who can, and says why not for the others; or for all, or else for nobody.
  @Transactional
  public List<Loaded> load(
      Caller caller, CommunityId community, PotId id, List<NewLoad> asked, Together together) {
    Member author = membership.require(caller, community, Permission.READ);
    Map<MemberId, Member> there = held(author, asked);
    Pot pot = pots.kept(author, id);
    return new Loading(pot, there).decide(caller, author, asked, together);
  }

  /// What that would do, taken back.
  public List<Loaded> preview(Caller caller, CommunityId community, PotId id, List<NewLoad> asked) {
    return rehearsal.execute(transaction -> {
      transaction.setRollbackOnly();
      return load(caller, community, id, asked, Together.EACH_ALONE);
    });
  }

  private Map<MemberId, Member> held(Member author, List<NewLoad> asked) {
    if (asked.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NothingToRecord("loads"));
    }
    if (asked.size() > MOST) {
      throw new Refused(new TreasuryRefusal.TooManyToRecord("loads", MOST));
    }
    Map<MemberId, Member> held = new HashMap<>();
    members
        .hold(author.community(), asked.stream().map(NewLoad::member).toList())
        .forEach(member -> held.put(member.id(), member));
    return held;
  }

  /// A set of loads into one pot while it is decided.
  private final class Loading {

    private final Pot pot;
    private final Map<MemberId, Member> there;
    private final Set<MemberId> named = new HashSet<>();

    Loading(Pot pot, Map<MemberId, Member> there) {
      this.pot = pot;
      this.there = there;
    }

    List<Loaded> decide(Caller caller, Member author, List<NewLoad> asked, Together together) {
      Set<MemberId> wanted = there.keySet();
      Map<MemberId, Holder> holders = purses.open(pot, wanted);
      Map<AccountKey, BigInteger> held =
          money.lock(
              pot.community(),
              wanted.stream()
                  .flatMap(member -> Stream.of(wallet(member), purse(holders, member)))
                  .toList());
      List<Loaded> answers = new ArrayList<>();
      for (NewLoad one : asked) {
        answers.add(decide(one, holders, held));
      }
      refuse(answers, together);
      post(caller, author, answers, holders);
      return answers;
    }

    private Loaded decide(
        NewLoad one, Map<MemberId, Holder> holders, Map<AccountKey, BigInteger> held) {
      try {
        Member member = there.get(one.member());
        if (member == null || member.status() == MemberStatus.LEFT) {
          throw new Refused(new PotsRefusal.NoSuchParticipant("member"));
        }
        if (!named.add(one.member())) {
          throw new Refused(new PotsRefusal.TwiceNamed("member", member.name()));
        }
        Quantity amount =
            new Figures(settings.of(pot.community()), pot.currency())
                .amount("amount", one.amount());
        BigInteger wallet = Lookup.in(held, wallet(one.member()));
        if (wallet.compareTo(amount.minor()) < 0) {
          throw new Refused(
              new TreasuryRefusal.WalletShort(
                  "amount",
                  member.name(),
                  pot.currency().quantity(wallet),
                  amount,
                  pot.currency().code()));
        }
        BigInteger purse = Lookup.in(held, purse(holders, one.member()));
        return new Loaded.Done(
            one.member(),
            member.name(),
            amount,
            pot.currency().quantity(wallet.subtract(amount.minor())),
            pot.currency().quantity(purse.add(amount.minor())));
      } catch (Refused refused) {
        Member member = there.get(one.member());
        String name = member == null ? "" : member.name();
        return new Loaded.Declined(one.member(), name, refused.refusals());
      }
    }

    private void refuse(List<Loaded> answers, Together together) {
      List<TreasuryRefusal.Line> lines = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i) instanceof Loaded.Declined declined) {
          for (var refusal : declined.refusals()) {
            lines.add(new TreasuryRefusal.Line(i + 1, refusal));
          }
        }
      }
      if (answers.size() == 1 && !lines.isEmpty()) {
        throw new Refused(lines.stream().map(TreasuryRefusal.Line::refusal).toList());
      }
      if (together == Together.ALL_OR_NONE && !lines.isEmpty()) {
        throw new Refused(new TreasuryRefusal.NotAllRecorded(answers.size(), lines));
      }
    }

    private void post(
        Caller caller, Member author, List<Loaded> answers, Map<MemberId, Holder> holders) {
      LocalDate today = money.today(pot.community());
      List<Money.Move> moves = new ArrayList<>();
      List<PurseStore.Load> rows = new ArrayList<>();
      for (Loaded answer : answers) {
        if (answer instanceof Loaded.Done done) {
          var journal = new JournalId(ids.next());
          var step =
              new Money.Step(wallet(done.member()), purse(holders, done.member()), done.amount());
          moves.add(
              new Money.Move(
                  journal,
                  new Author(caller.person().value(), author.id().value()),
                  LOADED,
                  pot.id().value(),
                  today,
                  List.of(step),
                  Set.of()));
          rows.add(
              new PurseStore.Load(journal, done.member(), LoadKind.LOAD, done.amount().minor()));
          purses.answer(pot, done.member(), done.amount().minor());
        }
      }
      purses.insert(pot, rows, new PurseStore.Written(today, clock.instant(), caller.person()));
      money.post(
          pot.community(), List.of(), moves, new Money.Naming(Map.of(), pot.currency(), "amount"));
    }

    private AccountKey wallet(MemberId member) {
      return Money.wallet(member, pot.currency());
    }

    private AccountKey purse(Map<MemberId, Holder> holders, MemberId member) {
      return Money.purse(Lookup.in(holders, member), pot.currency());
    }
  }
}

package org.commonweal.pots;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Loading loading = loading(pot, there);
    List<Loaded> answers = loading.decide(asked);
    refuse(answers, together);
    post(caller, author, loading, answers);
    return answers;
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

  private Loading loading(Pot pot, Map<MemberId, Member> there) {
    Map<MemberId, Holder> holders = purses.open(pot, there.keySet());
    Map<AccountKey, BigInteger> held =
        money.lock(
            pot.community(),
            there.keySet().stream()
                .flatMap(member ->
                    Stream.of(
                        Money.wallet(member, pot.currency()),
                        Money.purse(Lookup.in(holders, member), pot.currency())))
                .toList());
    var figures = new Figures(settings.of(pot.community()), pot.currency());
    return new Loading(pot, figures, there, holders, held);
  }

  /// Throws away the whole set, if that is what was chosen, for what is wrong with some of it.
  private static void refuse(List<Loaded> answers, Together together) {
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

  private void post(Caller caller, Member author, Loading loading, List<Loaded> answers) {
    Pot pot = loading.pot();
    LocalDate today = money.today(pot.community());
    List<Money.Move> moves = new ArrayList<>();
    List<PurseStore.Load> rows = new ArrayList<>();
    for (Loaded answer : answers) {
      if (answer instanceof Loaded.Done done) {
        var journal = new JournalId(ids.next());
        moves.add(
            new Money.Move(
                journal,
                new Author(caller.person().value(), author.id().value()),
                LOADED,
                pot.id().value(),
                today,
                List.of(loading.step(done)),
                Set.of()));
        rows.add(new PurseStore.Load(journal, done.member(), LoadKind.LOAD, done.amount().minor()));
      }
    }
    purses.answer(pot, rows);
    purses.insert(pot, rows, new PurseStore.Written(today, clock.instant(), caller.person()));
    money.post(
        pot.community(), List.of(), moves, new Money.Naming(Map.of(), pot.currency(), "amount"));
  }
}

package org.commonweal.pots;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweal.allocation.Settlement;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.MoneySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a group move in that kept its pot elsewhere: what each had in it, which is at the pot's
/// place, and what each was owed or owed, in one entry and once.
@Service
public class PotOpenings {

  static final Event OPENED = new Event("pot-opened");

  private final Pots pots;
  private final PurseStore purses;
  private final ExpenseStore debts;
  private final Money money;
  private final Membership membership;
  private final Members members;
  private final MoneySettings settings;
  private final Ids ids;
  private final InstantSource clock;

  PotOpenings(
      Pots pots,
      PurseStore purses,
      ExpenseStore debts,
      Money money,
      Membership membership,
      Members members,
      MoneySettings settings,
      Ids ids,
      InstantSource clock) {
    this.pots = pots;
    this.purses = purses;
    this.debts = debts;
    this.money = money;
    this.membership = membership;
    this.members = members;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a member had in the pot, and was owed (`-` before it: owed), both may be empty.
  public record Opening(MemberId member, String held, String owed) {}

  @Transactional
  public void open(Caller caller, CommunityId community, PotId id, List<Opening> asked) {
    Member author = membership.require(caller, community, Permission.KEEP_MONEY);
    Map<MemberId, Member> there = new HashMap<>();
    members.hold(community, asked.stream().map(Opening::member).toList()).stream()
        .filter(member -> member.status() != MemberStatus.LEFT)
        .forEach(member -> there.put(member.id(), member));
    Pot pot = pots.kept(author, id);
    if (purses.opened(pot)) {
      throw new Refused(new PotsRefusal.MovedInAlready(pot.name()));
    }
    Read read = read(pot, asked, there);
    var journal = new JournalId(ids.next());
    LocalDate today = money.today(community);
    List<PurseStore.Load> rows = new ArrayList<>();
    read.held()
        .forEach((member, amount) ->
            rows.add(new PurseStore.Load(journal, member, LoadKind.OPENING, amount)));
    purses.insert(pot, rows, new PurseStore.Written(today, clock.instant(), caller.person()));
    List<Owing> owings = owings(pot, read, there);
    debts.debts(community, journal.value(), 0, owings);
    var author2 = new Author(caller.person().value(), author.id().value());
    var move =
        new Money.Move(
            journal, author2, OPENED, id.value(), today, steps(pot, read, owings), Set.of());
    money.post(community, List.of(), List.of(move), new Money.Naming(Map.of(), pot.currency(), ""));
  }

  private record Read(Map<MemberId, BigInteger> held, List<MemberId> who, List<BigInteger> nets) {}

  private Read read(Pot pot, List<Opening> asked, Map<MemberId, Member> there) {
    var checks = new Checks();
    var figures = new Figures(settings.of(pot.community()), pot.currency());
    Quantity none = Quantity.zero(pot.currency().unit());
    Map<MemberId, BigInteger> held = new HashMap<>();
    Map<MemberId, BigInteger> nets = new HashMap<>();
    for (Opening one : asked) {
      Member member = there.get(one.member());
      if (member == null) {
        throw new Refused(new PotsRefusal.NoSuchParticipant("member"));
      }
      if (nets.containsKey(one.member())) {
        throw new Refused(new PotsRefusal.TwiceNamed("member", member.name()));
      }
      Quantity had =
          one.held().isBlank()
              ? none
              : checks.reading(() -> figures.counted("held", one.held()), none);
      if (had.signum() > 0) {
        held.put(one.member(), had.minor());
      }
      nets.put(one.member(), owed(checks, figures, one.owed(), none).minor());
    }
    BigInteger sum = nets.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() != 0) {
      checks.add(
          new PotsRefusal.OpeningUneven(
              "owed", figures.currency().quantity(sum), pot.currency().code()));
    }
    if (held.isEmpty() && nets.values().stream().allMatch(net -> net.signum() == 0)) {
      checks.add(new PotsRefusal.NobodyTakesPart("member"));
    }
    checks.done();
    List<MemberId> who = List.copyOf(nets.keySet());
    return new Read(held, who, who.stream().map(one -> Lookup.in(nets, one)).toList());
  }

  private static Quantity owed(Checks checks, Figures figures, String text, Quantity none) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return none;
    }
    boolean owes = typed.startsWith("-");
    Quantity amount =
        checks.reading(() -> figures.counted("owed", owes ? typed.substring(1) : typed), none);
    return owes ? amount.negated() : amount;
  }

  private static List<Owing> owings(Pot pot, Read read, Map<MemberId, Member> there) {
    return Settlement.suggest(read.nets()).stream()
        .map(payment -> {
          Member from = Lookup.in(there, read.who().get(payment.from()));
          Member to = Lookup.in(there, read.who().get(payment.to()));
          return new Owing(
              from.id(),
              from.name(),
              to.id(),
              to.name(),
              pot.currency().quantity(payment.amount()));
        })
        .toList();
  }

  private List<Money.Step> steps(Pot pot, Read read, List<Owing> owings) {
    Map<MemberId, Holder> holders = purses.open(pot, read.held().keySet());
    List<Money.Step> steps = new ArrayList<>();
    read.held()
        .forEach((member, amount) ->
            steps.add(
                new Money.Step(
                    Money.outside(pot.place(), pot.currency()),
                    Money.purse(Lookup.in(holders, member), pot.currency()),
                    pot.currency().quantity(amount))));
    for (Owing owing : owings) {
      steps.add(
          new Money.Step(
              Money.owed(owing.debtor(), pot.currency()),
              Money.owed(owing.creditor(), pot.currency()),
              owing.amount()));
    }
    return steps;
  }
}

package org.commonweal.pots;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Names;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.OutsidePlaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pots of a community: opened and given treasurers by those who keep its money, and kept by
/// these.
@Service
public class Pots {

  /// Pots that one community may have, closed ones included.
  public static final int MOST = 200;

  private final PotStore store;
  private final PurseStore purses;
  private final Money money;
  private final Membership membership;
  private final Members members;
  private final Currencies currencies;
  private final MoneySettings settings;
  private final OutsidePlaces places;
  private final Names names;
  private final Ids ids;
  private final InstantSource clock;

  Pots(
      PotStore store,
      PurseStore purses,
      Money money,
      Membership membership,
      Members members,
      Currencies currencies,
      MoneySettings settings,
      OutsidePlaces places,
      Names names,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.purses = purses;
    this.money = money;
    this.membership = membership;
    this.members = members;
    this.currencies = currencies;
    this.settings = settings;
    this.places = places;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  /// All pots, open ones first; that there are, is for everybody.
  public List<Pot> all(Caller caller, CommunityId community) {
    membership.require(caller, community, Permission.READ);
    return store.all(community);
  }

  public Pot get(Caller caller, CommunityId community, PotId id) {
    membership.require(caller, community, Permission.READ);
    return find(community, id);
  }

  Pot find(CommunityId community, PotId id) {
    return store.find(community, id).orElseThrow(() -> nothing(""));
  }

  /// Everybody in the pot, up to 1 000, by name; for whoever keeps it or reads money. Everybody
  /// else is shown what is theirs.
  public List<Purse> purses(Caller caller, Pot pot) {
    Member member = membership.require(caller, pot.community(), Permission.READ);
    Optional<MemberId> only =
        keeps(member, pot) || membership.may(member, Permission.READ_MONEY)
            ? Optional.empty()
            : Optional.of(member.id());
    return purses.list(pot, only, money.today(pot.community()), 1_000);
  }

  /// A pot that the caller keeps, with everybody in it.
  public record Kept(Pot pot, List<Purse> purses) {

    public Kept {
      purses = List.copyOf(purses);
    }
  }

  /// The same for whoever moves what is in the pot, or a refusal.
  public Kept keeping(Caller caller, CommunityId community, PotId id) {
    Member member = membership.require(caller, community, Permission.READ);
    Pot pot = store.find(community, id).orElseThrow(() -> nothing(""));
    if (!keeps(member, pot)) {
      throw new Refused(new PotsRefusal.NotPotTreasurer(pot.name()));
    }
    return new Kept(pot, purses.list(pot, Optional.empty(), money.today(community), 1_000));
  }

  /// Whether the caller moves what is in the pot.
  public boolean keeps(Caller caller, Pot pot) {
    return membership.find(caller, pot.community()).filter(one -> keeps(one, pot)).isPresent();
  }

  boolean keeps(Member member, Pot pot) {
    return member.status() == MemberStatus.ACTIVE
        && ((pot.treasurers().contains(member.id()) && member.acts())
            || membership.may(member, Permission.KEEP_MONEY));
  }

  /// The open pots that a member keeps, all of them if they keep the community's money.
  public List<InPot> keptBy(CommunityId community, Member member, boolean all) {
    return store.all(community).stream()
        .filter(Pot::open)
        .filter(pot -> all || (pot.treasurers().contains(member.id()) && member.acts()))
        .map(pot ->
            new InPot(
                pot.id(), pot.name(), pot.currency(), Quantity.zero(pot.currency().unit()), true))
        .toList();
  }

  boolean isKept(Member member, PotId id) {
    return store.find(member.community(), id).filter(pot -> keeps(member, pot)).isPresent();
  }

  @Transactional
  public Pot open(Caller caller, CommunityId community, NewPot asked) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    Currency currency = currencies.get(community, asked.currency(), "currency");
    names.lock(community, "pots.pot");
    if (store.all(community).size() >= MOST) {
      throw new Refused(new PotsRefusal.TooManyPots(MOST));
    }
    Pot pot = read(community, new PotId(ids.next()), currency, asked);
    currencies.use(community, List.of(currency));
    if (store.named(pot) || !store.insert(pot, caller.person(), clock.instant())) {
      throw taken(pot);
    }
    store.keepBy(community, pot.id(), pot.treasurers());
    return get(caller, community, pot.id());
  }

  /// Changes everything but the currency.
  @Transactional
  public Pot change(Caller caller, CommunityId community, PotId id, NewPot asked) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    names.lock(community, "pots.pot");
    Pot before = store.lock(community, id).orElseThrow(() -> nothing(""));
    refuseClosed(before);
    Pot pot = read(community, id, before.currency(), asked);
    if (store.named(pot)) {
      throw taken(pot);
    }
    store.update(pot);
    store.keepBy(community, id, pot.treasurers());
    return get(caller, community, id);
  }

  private Pot read(CommunityId community, PotId id, Currency currency, NewPot asked) {
    var checks = new Checks();
    String name = checks.name("name", asked.name());
    Quantity none = Quantity.zero(currency.unit());
    Quantity lowest =
        asked.policy() == Policy.LIMIT
            ? checks.reading(
                () -> new Figures(settings.of(community), currency).amount("limit", asked.limit()),
                none)
            : none;
    Set<MemberId> treasurers = new HashSet<>(asked.treasurers());
    long there =
        members.hold(community, treasurers).stream()
            .filter(member -> member.status() != MemberStatus.LEFT && !member.managed())
            .count();
    if (there < treasurers.size()) {
      checks.add(new PotsRefusal.NoSuchParticipant("treasurers"));
    }
    checks.done();
    String place = places.keepOpen(community, asked.place(), "place").name();
    return new Pot(
        community,
        id,
        name,
        currency,
        asked.place(),
        place,
        asked.policy(),
        lowest,
        true,
        treasurers);
  }

  /// The open pot as it stays until the transaction ends, if the caller keeps it.
  Pot kept(Member member, PotId id) {
    Pot pot = store.lock(member.community(), id).orElseThrow(() -> nothing("pot"));
    if (!keeps(member, pot)) {
      throw new Refused(new PotsRefusal.NotPotTreasurer(pot.name()));
    }
    refuseClosed(pot);
    return pot;
  }

  /// The same, closed or not.
  Pot keptEver(Member member, PotId id) {
    Pot pot = store.lock(member.community(), id).orElseThrow(() -> nothing("pot"));
    if (!keeps(member, pot)) {
      throw new Refused(new PotsRefusal.NotPotTreasurer(pot.name()));
    }
    return pot;
  }

  static void refuseClosed(Pot pot) {
    if (!pot.open()) {
      throw new Refused(new PotsRefusal.PotClosed(pot.name()));
    }
  }

  static Refused nothing(String field) {
    return new Refused(new PotsRefusal.NoSuchPot(field));
  }

  private static Refused taken(Pot pot) {
    return new Refused(new PotsRefusal.PotNameTaken("name", pot.name()));
  }
}

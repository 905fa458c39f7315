package org.commonweal.items;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.QuantityRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who needs what, how often, and how much of it is still open.
@Service
public class Needs {

  /// Open needs that one member may have at a time.
  static final int OPEN_LIMIT = 200;

  /// Whole units that one need may ask for, so that the sum of all needs can always be counted.
  static final long MOST_UNITS = 1_000_000_000_000_000L;

  private final NeedStore store;
  private final NewNeedStore fresh;
  private final NeedChangeStore changes;
  private final NeedOwners owners;
  private final AskedStore asked;
  private final Items items;
  private final Membership membership;
  private final Members people;
  private final Councils councils;
  private final Communities communities;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Needs(
      NeedStore store,
      NewNeedStore fresh,
      NeedChangeStore changes,
      NeedOwners owners,
      AskedStore asked,
      Items items,
      Membership membership,
      Members people,
      Councils councils,
      Communities communities,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.fresh = fresh;
    this.changes = changes;
    this.owners = owners;
    this.asked = asked;
    this.items = items;
    this.membership = membership;
    this.people = people;
    this.councils = councils;
    this.communities = communities;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Publishes needs, one's own or, for those who may, other members'; all of them or none.
  @Transactional
  public List<NeedId> publish(Caller caller, CommunityId community, List<NewNeed> wishes) {
    mayAskFor(caller, community, wishes);
    var known = items.all(community, wishes.stream().map(NewNeed::item).distinct().toList());
    List<NewNeedRow> rows = wishes.stream().map(wish -> row(wish, known)).toList();
    limit(community, rows);
    fresh.insert(community, rows, caller.person(), clock.instant());
    return rows.stream().map(NewNeedRow::id).toList();
  }

  private void mayAskFor(Caller caller, CommunityId community, List<NewNeed> wishes) {
    Set<MemberId> members = members(wishes.stream().map(NewNeed::asker));
    membership.requireFor(caller, community, members, Permission.PUBLISH_NEED);
    wishes.stream()
        .flatMap(wish -> wish.asker().group().stream())
        .distinct()
        .sorted(Comparator.comparing(CouncilId::value))
        .forEach(council -> {
          councils.keepOpen(community, council);
          membership.requireManager(caller, community, council);
        });
  }

  private static Set<MemberId> members(Stream<Asker> askers) {
    return askers.flatMap(asker -> asker.person().stream()).collect(toSet());
  }

  private NewNeedRow row(NewNeed wish, Map<ItemId, Item> known) {
    Item item = known.get(wish.item());
    if (item == null) {
      throw new Refused(new ItemsRefusal.NoSuchItem("item"));
    }
    Quantity units = Quantity.parse("units", wish.units(), item.unit());
    if (units.compareTo(item.whole(MOST_UNITS)) > 0) {
      throw new Refused(new QuantityRefusal.TooLarge("units"));
    }
    return new NewNeedRow(
        new NeedId(ids.next()),
        wish.asker(),
        item.id(),
        wish.priority(),
        wish.recurrence(),
        units.minor());
  }

  private void limit(CommunityId community, List<NewNeedRow> rows) {
    Set<MemberId> members = members(rows.stream().map(NewNeedRow::asker));
    if (!people.keepTakingPart(community, members).equals(members)) {
      throw new Refused(new ItemsRefusal.NoSuchRecipient("member"));
    }
    Map<Asker, Integer> open = new HashMap<>();
    fresh
        .openCounts(community, members)
        .forEach((member, needs) -> open.put(new Asker.Person(member), needs));
    fresh
        .openOfCouncils(community, groups(rows))
        .forEach((council, needs) -> open.put(new Asker.Group(council), needs));
    rows.stream()
        .collect(groupingBy(NewNeedRow::asker, counting()))
        .forEach((asker, added) -> refuseMany(added + open.getOrDefault(asker, 0)));
  }

  private static Set<CouncilId> groups(List<NewNeedRow> rows) {
    return rows.stream().flatMap(row -> row.asker().group().stream()).collect(toSet());
  }

  private static void refuseMany(long needs) {
    if (needs > OPEN_LIMIT) {
      throw new Refused(new ItemsRefusal.TooManyNeeds(OPEN_LIMIT));
    }
  }

  /// Takes back one's own need, or that of another member or a council for those who may.
  @Transactional
  public void withdraw(Caller caller, CommunityId community, NeedId id) {
    NeedOwners.Held held = owners.lock(caller, community, id, today(community));
    changes.withdraw(community, id);
    if (held.instead()) {
      events.publishEvent(
          new NeedEvent.Withdrawn(community, held.need(), held.author(), caller.person()));
    }
  }

  public Need get(CommunityId community, NeedId id) {
    return store
        .find(community, id, today(community))
        .orElseThrow(() -> new Refused(new ItemsRefusal.NoSuchNeed()));
  }

  /// Needs as far as the filter goes, newest first.
  public Slice<Need> list(CommunityId community, NeedFilter filter, Page page) {
    var rows = store.list(community, filter, today(community), page);
    return page.slice(rows, need -> need.id().value());
  }

  /// What the community asks of each item at the moment.
  public List<Demand> demand(CommunityId community) {
    return store.demand(community, today(community));
  }

  /// What current members still ask, item by item, by the item's name.
  public Slice<Asked> asked(CommunityId community, AskedFilter filter, Page page) {
    List<Asked> rows = asked.list(community, filter, today(community), page);
    return page.slice(rows, one -> one.item().id().value());
  }

  /// What current members still ask of an item, oldest first.
  public List<OpenNeed> open(CommunityId community, ItemId item) {
    return store.open(community, item, today(community));
  }

  /// The same, for a community that was read already.
  public List<OpenNeed> open(Community community, ItemId item) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), community.zone());
    return store.open(community.id(), item, new Today(day));
  }

  /// The same, kept from changing until the transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OpenNeed> lockOpen(CommunityId community, ItemId item) {
    return store.lockOpen(community, item, today(community));
  }

  /// Marks what open needs got in a round, inside the round's transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void receive(CommunityId community, List<Received> received) {
    Today today = today(community);
    changes.noteLapsed(community, received.stream().map(Received::need).toList(), today);
    int marked = store.receive(community, received, today);
    if (marked != received.size()) {
      throw new IllegalStateException(
          "needs marked: " + marked + " (expected: " + received.size() + ")");
    }
  }

  private Today today(CommunityId community) {
    var zone = communities.get(community).zone();
    return new Today(LocalDate.ofInstant(clock.instant(), zone));
  }
}

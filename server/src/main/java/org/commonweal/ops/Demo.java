package org.commonweal.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Arrival;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Pools;
import org.commonweal.commons.PriorityMode;
import org.commonweal.commons.Receipts;
import org.commonweal.community.Addition;
import org.commonweal.community.Council;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewCouncil;
import org.commonweal.community.NewMember;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.ItemKind;
import org.commonweal.items.Items;
import org.commonweal.items.Needs;
import org.commonweal.items.NewItem;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.commonweal.sharing.OfferId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills a new community with something to try: growers, neighbours, a council and its pool, with
/// goods in stock, promises that wait, and needs for a first round.
@Service
public class Demo {

  private static final List<String> GROWERS =
      List.of("Aline", "Bruno", "Carmen", "Dilip", "Esra", "Femi", "Greta", "Hugo");
  private static final int[] BROUGHT = {10, 15, 12, 8, 9, 11, 7, 8};
  private static final int WAITING = 3;
  private static final List<String> NEIGHBOURS =
      List.of("Ida", "Jonas", "Kadi", "Leo", "Mina", "Nils", "Olga", "Paulo", "Quynh", "Rania");
  private static final int[] NEEDED = {10, 3, 9, 9, 8, 3, 6, 5, 2, 4};

  private final Members members;
  private final Councils councils;
  private final Items items;
  private final Needs needs;
  private final Pools pools;
  private final Contributions contributions;
  private final Receipts receipts;

  Demo(
      Members members,
      Councils councils,
      Items items,
      Needs needs,
      Pools pools,
      Contributions contributions,
      Receipts receipts) {
    this.members = members;
    this.councils = councils;
    this.items = items;
    this.needs = needs;
    this.pools = pools;
    this.contributions = contributions;
    this.receipts = receipts;
  }

  /// Fills the community in the name of its owner, who becomes the manager of the council.
  @Transactional
  public void fill(Caller owner, CommunityId community) {
    List<MemberId> growers = add(owner, community, GROWERS);
    List<MemberId> neighbours = add(owner, community, NEIGHBOURS);
    Item tomatoes = items.add(owner, community, new NewItem("Tomatoes"));
    items.add(owner, community, new NewItem("Eggs", ItemKind.OBJECT, "", 0, "6"));
    items.add(owner, community, new NewItem("Flour", ItemKind.OBJECT, "kg", 3, ""));
    PoolId pool = openPool(owner, community);
    List<OfferId> promised =
        contributions.offer(owner, community, pool, brought(growers, tomatoes));
    receipts.confirm(
        owner, community, pool, promised.stream().skip(WAITING).map(Arrival::inFull).toList());
    needs.publish(owner, community, needed(neighbours, tomatoes));
  }

  private List<MemberId> add(Caller owner, CommunityId community, List<String> names) {
    List<NewMember> wanted = names.stream().map(name -> new NewMember(name, "")).toList();
    List<MemberId> added = new ArrayList<>();
    for (Addition addition : members.addManaged(owner, community, wanted)) {
      switch (addition) {
        case Addition.Added member -> added.add(member.member());
        case Addition.Declined declined ->
            throw new IllegalStateException("demo member: " + declined);
      }
    }
    return added;
  }

  private PoolId openPool(Caller owner, CommunityId community) {
    Council council =
        councils.create(
            owner, community, new NewCouncil("Food Council", "Looks after what we grow."));
    var settings =
        new PoolSettings(
            "Community Tomatoes Pool",
            "Bring what you can spare, take what you need.",
            "Community Center",
            "5",
            "2",
            PriorityMode.NEEDS_FIRST,
            Strategy.PROPORTIONAL,
            Set.of());
    return pools.open(owner, community, council.id(), settings);
  }

  private static List<NewContribution> brought(List<MemberId> growers, Item item) {
    return IntStream.range(0, growers.size())
        .mapToObj(i -> new NewContribution(growers.get(i), item.id(), Integer.toString(BROUGHT[i])))
        .toList();
  }

  private static List<NewNeed> needed(List<MemberId> neighbours, Item item) {
    return IntStream.range(0, neighbours.size())
        .mapToObj(i ->
            new NewNeed(
                neighbours.get(i),
                item.id(),
                Integer.toString(NEEDED[i]),
                Priority.NEED,
                Recurrence.WEEKLY))
        .toList();
  }
}

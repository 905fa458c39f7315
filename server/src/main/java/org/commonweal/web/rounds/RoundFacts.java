package org.commonweal.web.rounds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.allocation.Allocation;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.language.Story;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundsRefusal;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Looks up what a round's pages tell besides the round itself: pool, item and names.
@Component
class RoundFacts {

  private final Pools pools;
  private final Items items;
  private final Members members;

  RoundFacts(Pools pools, Items items, Members members) {
    this.pools = pools;
    this.items = items;
    this.members = members;
  }

  RoundView view(Visit visit, Round round, List<Allocation> allocations) {
    Set<MemberId> people =
        allocations.stream().map(a -> new MemberId(a.recipient())).collect(Collectors.toSet());
    Map<MemberId, String> names = members.names(visit.id(), people);
    Item item = item(visit, round);
    var story = new Story("", item.name(), item.unit(), round.order().strategy());
    Pool pool = pools.get(visit.id(), new PoolId(round.order().source()));
    return new RoundView(round, pool, new Lines(visit, story, item, names), allocations);
  }

  private Item item(Visit visit, Round round) {
    return items.get(visit.id(), new ItemId(round.order().unit().id().value()), "item");
  }

  OutdatedPage outdated(Visit visit, Round round, RoundsRefusal.PlanOutdated outdated) {
    Set<MemberId> people =
        outdated.changes().stream()
            .map(change -> new MemberId(change.recipient()))
            .collect(Collectors.toSet());
    return new OutdatedPage(
        view(visit, round, List.of()), outdated, members.names(visit.id(), people));
  }
}

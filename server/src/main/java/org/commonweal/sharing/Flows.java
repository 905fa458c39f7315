package org.commonweal.sharing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.springframework.stereotype.Service;

/// Statistics over what changed hands. Items are counted apart: their units do not add up.
@Service
public class Flows {

  /// Givers, pools and items that a table has at most.
  public static final int MOST = 20;

  private final FlowStore store;

  Flows(FlowStore store) {
    this.store = store;
  }

  /// The item that was shared last.
  public Optional<ItemId> latest(CommunityId community) {
    return store.latest(community);
  }

  /// Every period of the question, also those in which nothing changed hands.
  public List<Flow> periods(CommunityId community, FlowQuestion question) {
    Map<LocalDate, Flow> found =
        store.periods(community, question).stream()
            .collect(Collectors.toMap(Flow::first, Function.identity()));
    return question.periods().stream()
        .map(first -> found.getOrDefault(first, none(first, question.item())))
        .toList();
  }

  private static Flow none(LocalDate first, Item item) {
    Quantity zero = item.quantity(BigInteger.ZERO);
    return new Flow(first, zero, zero, zero, zero);
  }

  /// Who gave most of it, the greatest first.
  public List<Giver> givers(CommunityId community, FlowQuestion question) {
    return store.givers(community, question, MOST);
  }

  /// The pools that it went through, the greatest first.
  public List<PoolFlow> pools(CommunityId community, FlowQuestion question) {
    return store.pools(community, question, MOST);
  }

  /// What a member gave and received of all items: the items with the most that changed hands.
  public List<Sharer> of(CommunityId community, MemberId member) {
    return store.of(community, member, MOST);
  }
}

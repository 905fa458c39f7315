package org.commonweal.sharing;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
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

  /// What changed hands of the item in every period of the question, and through which pools.
  public ItemFlow ofItem(CommunityId community, FlowQuestion question) {
    return new Moves(question, store.moved(community, question))
        .flow(store.people(community, question), MOST);
  }

  /// Who gave most of it, the greatest first.
  public List<Giver> givers(CommunityId community, FlowQuestion question) {
    return store.givers(community, question, MOST);
  }

  /// What a member gave and received of all items: the items with the most that changed hands.
  public List<Sharer> of(CommunityId community, MemberId member) {
    return store.of(community, member, MOST);
  }
}

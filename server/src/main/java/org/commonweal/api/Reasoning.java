package org.commonweal.api;

import java.util.List;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.commonweal.language.Story;
import org.commonweal.rounds.Round;
import org.springframework.stereotype.Component;

/// Tells *why this amount* in the language of the community.
@Component
class Reasoning {

  private final Communities communities;
  private final Items items;

  Reasoning(Communities communities, Items items) {
    this.communities = communities;
    this.items = items;
  }

  List<String> sentences(CommunityId community, Round round, Allocation allocation, String who) {
    Community home = communities.get(community);
    Item item = items.get(community, new ItemId(round.order().unit().id().value()), "");
    var story = new Story(who, item.name(), item.unit(), round.order().strategy());
    return new Language(home.language(), home.zone()).why(allocation, story);
  }
}

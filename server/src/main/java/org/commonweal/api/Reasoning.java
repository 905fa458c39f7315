package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.language.Language;
import org.commonweal.language.Story;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
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

  /// The sentence of each committed round: "Distributed 80 Tomatoes to 20 members on 2025-11-15".
  Map<RoundId, String> told(CommunityId community, List<Round> rounds) {
    Community home = communities.get(community);
    Map<ItemId, Item> known =
        items.all(community, rounds.stream().map(Reasoning::item).distinct().toList());
    Map<RoundId, String> told = new HashMap<>();
    for (Round round : rounds) {
      Item item = Lookup.in(known, item(round));
      round.committedAt().ifPresent(at -> told.put(round.id(), sentence(round, item, home, at)));
    }
    return told;
  }

  private static String sentence(Round round, Item item, Community home, Instant at) {
    Map<String, Object> facts =
        Map.of(
            "given", round.given(),
            "item", item.name(),
            "served", round.served(),
            "date", LocalDate.ofInstant(at, home.zone()).toString());
    return new Language(home.language(), home.zone()).told("round-given", facts);
  }

  private static ItemId item(Round round) {
    return new ItemId(round.order().unit().id().value());
  }

  List<String> sentences(CommunityId community, Round round, Allocation allocation, String who) {
    Community home = communities.get(community);
    Item item = items.get(community, item(round), "");
    var story = new Story(who, item.name(), item.unit(), round.order().strategy());
    return new Language(home.language(), home.zone()).why(allocation, story);
  }
}

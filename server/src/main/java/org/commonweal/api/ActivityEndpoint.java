package org.commonweal.api;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.activity.Feed;
import org.commonweal.activity.FeedFilter;
import org.commonweal.activity.Telling;
import org.commonweal.activity.Topic;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What happened in a community, as every member may read it.
@RestController
class ActivityEndpoint {

  private final Feed feed;
  private final Communities communities;

  ActivityEndpoint(Feed feed, Communities communities) {
    this.feed = feed;
    this.communities = communities;
  }

  /// Which of it: about a topic, in a pool, by a council.
  record Filter(Optional<Topic> topic, Optional<UUID> pool, Optional<UUID> council) {

    FeedFilter asked() {
      return new FeedFilter(topic, pool, council);
    }
  }

  /// The last first, in the order of the commits.
  @GetMapping(Places.COMMUNITY + "/activity")
  Rows<HappeningJson> list(
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    Telling telling = telling(communities.get(community));
    return Rows.of(
        feed.list(community, filter.asked(), paging.page()),
        one -> HappeningJson.of(one, telling.everybody(one)));
  }

  static Telling telling(Community home) {
    return new Telling(new Language(home.language(), home.zone()));
  }
}

package org.commonweal.commons;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.commonweal.community.Communities;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Component;

/// Which day it is where a community lives.
@Component
class Calendar {

  private final InstantSource clock;
  private final Communities communities;

  Calendar(InstantSource clock, Communities communities) {
    this.clock = clock;
    this.communities = communities;
  }

  LocalDate today(CommunityId community) {
    return day(community, clock.instant());
  }

  LocalDate day(CommunityId community, Instant at) {
    return LocalDate.ofInstant(at, communities.get(community).zone());
  }
}

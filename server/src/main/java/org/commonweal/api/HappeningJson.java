package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.activity.Happened;
import org.commonweal.activity.Happening;
import org.commonweal.activity.Topic;

/// Something that happened: `number` orders by commits, `about` is the id of the contribution,
/// offer, share, round, change of stock, pool, need or report, and `path` the page that shows it,
/// below the community's. What there is none of is null; `people` is 0 where nobody is counted.
record HappeningJson(
    UUID id,
    long number,
    Topic topic,
    Happened kind,
    Instant at,
    String sentence,
    UUID about,
    String path,
    Optional<Named> pool,
    Optional<Named> council,
    Optional<Named> member,
    Optional<Named> item,
    Optional<Amount> units,
    Optional<Amount> whole,
    int people,
    String words) {

  /// An id with the name it has now.
  record Named(UUID id, String name) {

    static Named of(Happening.Named named) {
      return new Named(named.id(), named.name());
    }
  }

  static HappeningJson of(Happening one, String sentence) {
    return new HappeningJson(
        one.id(),
        one.number(),
        one.kind().topic(),
        one.kind(),
        one.at(),
        sentence,
        one.about(),
        one.path(),
        one.pool().map(Named::of),
        one.council().map(Named::of),
        one.member().map(Named::of),
        one.item().map(item -> new Named(item.id().value(), item.name())),
        one.units().map(Amount::of),
        one.whole().map(Amount::of),
        one.people(),
        one.words());
  }
}

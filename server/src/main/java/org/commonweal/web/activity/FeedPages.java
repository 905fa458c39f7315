package org.commonweal.web.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.activity.Feed;
import org.commonweal.activity.FeedFilter;
import org.commonweal.activity.Happening;
import org.commonweal.commons.PoolStatus;
import org.commonweal.commons.Pools;
import org.commonweal.community.Councils;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What happened in a community.
@Controller
class FeedPages {

  private static final Page MOST = new Page(Optional.empty(), Page.MOST);

  private final Feed feed;
  private final Pools pools;
  private final Councils councils;

  FeedPages(Feed feed, Pools pools, Councils councils) {
    this.feed = feed;
    this.pools = pools;
    this.councils = councils;
  }

  @GetMapping("/communities/{community}/activity")
  Answer list(Visit visit, Form form) {
    var filter = new FeedFilter(Topics.chosen(form), id(form, "pool"), id(form, "council"));
    Slice<Happening> slice = feed.list(visit.id(), filter, form.page());
    Query query = Query.of(visit.path("/activity"));
    for (String name : List.of("topic", "pool", "council")) {
      query = query.with(name, form.text(name));
    }
    return Answer.show(
        new FeedPage(
            visit,
            form,
            slice.rows(),
            Pager.of(query, form, slice),
            new FeedPage.Choices(pools(visit), councils(visit))));
  }

  private static Optional<UUID> id(Form form, String field) {
    return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.uuid(field));
  }

  private List<Option> pools(Visit visit) {
    Stream<Option> found =
        pools.list(visit.id(), Optional.empty(), PoolStatus.OPEN, MOST).rows().stream()
            .map(pool -> new Option(pool.id().value().toString(), pool.name()));
    return Stream.concat(Stream.of(new Option("", "Any pool")), found).toList();
  }

  private List<Option> councils(Visit visit) {
    Stream<Option> found =
        councils.slice(visit.caller(), visit.id(), "", MOST).rows().stream()
            .map(council -> new Option(council.id().value().toString(), council.name()));
    return Stream.concat(Stream.of(new Option("", "Any council")), found).toList();
  }
}

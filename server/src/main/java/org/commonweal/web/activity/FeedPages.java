package org.commonweal.web.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.activity.Feed;
import org.commonweal.activity.FeedFilter;
import org.commonweal.activity.Happening;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What happened in a community.
@Controller
class FeedPages {

  private final Feed feed;
  private final Picks picks;

  FeedPages(Feed feed, Picks picks) {
    this.feed = feed;
    this.picks = picks;
  }

  @GetMapping("/communities/{community}/activity")
  Answer list(Visit visit, Form form) {
    var filter = new FeedFilter(Topics.chosen(form), id(form, "pool"), id(form, "council"));
    Slice<Happening> slice = feed.list(visit.id(), filter, form.page());
    Query query = Query.of(visit.path("/activity"));
    for (String name : List.of("topic", "pool", "council", "group")) {
      query = query.with(name, form.text(name));
    }
    return Answer.show(
        new FeedPage(
            visit,
            form,
            slice.rows(),
            Pager.of(query, form, slice),
            new FeedPage.Choices(
                picks.pools(visit, form).after(new Option("", "Any pool")),
                picks.councils(visit, form).after(new Option("", "Any council")))));
  }

  private static Optional<UUID> id(Form form, String field) {
    return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.uuid(field));
  }
}

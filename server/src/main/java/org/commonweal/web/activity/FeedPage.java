package org.commonweal.web.activity;

import java.util.List;
import org.commonweal.activity.Happening;
import org.commonweal.activity.Telling;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.items.Pick;

/// What happened in a community, the last first.
public record FeedPage(
    Visit visit, Form form, List<Happening> happenings, Pager pager, Choices choices)
    implements WebPage {

  public FeedPage {
    happenings = List.copyOf(happenings);
  }

  /// Pools and councils to choose from.
  public record Choices(Pick pools, Pick councils) {

    /// Both, among which one filter finds.
    public Pick groups() {
      return pools.and(councils, List.of());
    }
  }

  @Override
  public String title() {
    return "What happened";
  }

  public List<Option> topics() {
    return Topics.FEED;
  }

  public String sentence(Happening happening) {
    return new Telling(visit.language()).everybody(happening);
  }

  public String href(Happening happening) {
    return visit.path(happening.path());
  }

  /// Whether a pool or council is chosen.
  public boolean filtered() {
    return !form.text("pool").isEmpty() || !form.text("council").isEmpty();
  }

  public boolean chosen() {
    return filtered() || !form.text("topic").isEmpty();
  }
}

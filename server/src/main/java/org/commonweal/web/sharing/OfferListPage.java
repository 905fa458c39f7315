package org.commonweal.web.sharing;

import java.util.List;
import org.commonweal.sharing.Offer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.items.Pick;

/// What people have to give, found by its filters.
public record OfferListPage(
    Visit visit,
    Form form,
    List<Offer> offers,
    Offered offered,
    Pager pager,
    Pick items,
    Pick pools,
    Pick councils)
    implements WebPage {

  private static final List<Option> STATES =
      List.of(
          new Option("", "Still running"),
          new Option("over", "Over"),
          new Option("all", "Running and over"));

  private static final List<Option> SOURCES =
      List.of(
          new Option("", "Anybody"),
          new Option("member", "Members"),
          new Option("council", "Councils"),
          new Option("pool", "Pools"));

  private static final List<Option> TARGETS =
      List.of(
          new Option("", "Everybody or a council"),
          new Option("community", "Everybody"),
          new Option("council", "A council"),
          new Option("pool", "A pool (contributions)"));

  public OfferListPage {
    offers = List.copyOf(offers);
  }

  @Override
  public String title() {
    return "Offers";
  }

  public List<Option> states() {
    return STATES;
  }

  public List<Option> sources() {
    return SOURCES;
  }

  public List<Option> targets() {
    return TARGETS;
  }

  /// The pools and councils among which one filter finds.
  public Pick groups() {
    return pools.and(councils, List.of());
  }

  /// Whether any filter but the text is set.
  public boolean filtered() {
    return List.of("source", "target", "council", "item", "pool", "thing", "group").stream()
        .anyMatch(name -> !form.text(name).isEmpty());
  }
}

package org.commonweal.web.sharing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.Council;
import org.commonweal.community.Councils;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.OfferSource;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.RequestFilter;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Lists of offers: everybody's, and one's own with what is asked of them.
@Controller
class OfferListPages {

  private static final List<String> FILTERS =
      List.of("text", "status", "source", "target", "council", "item", "pool", "thing", "group");
  private static final Page WAITING = new Page(Optional.empty(), 50);

  private final Offers offers;
  private final OfferRequests requests;
  private final Pools pools;
  private final Councils councils;
  private final Picks picks;

  OfferListPages(
      Offers offers, OfferRequests requests, Pools pools, Councils councils, Picks picks) {
    this.offers = offers;
    this.requests = requests;
    this.pools = pools;
    this.councils = councils;
    this.picks = picks;
  }

  @GetMapping("/communities/{community}/offers")
  Answer list(Visit visit, Form form) {
    Slice<Offer> slice = offers.list(visit.id(), filter(form), form.page());
    Query query = Query.of(visit.path("/offers"));
    for (String name : FILTERS) {
      query = query.with(name, form.text(name));
    }
    return Answer.show(
        new OfferListPage(
            visit,
            form,
            slice.rows(),
            words(visit, slice.rows()),
            Pager.of(query, form, slice),
            picks.items(visit, form, Set.of()).after(new Option("", "Any item")),
            picks.pools(visit, form).after(new Option("", "Any pool")),
            picks.councils(visit, form).after(new Option("", "Any council"))));
  }

  private static OfferFilter filter(Form form) {
    return new OfferFilter(
        form.text("target").isEmpty()
            ? OfferFilter.AMONG_MEMBERS
            : Set.of(Choice.of(form, "target", HolderKind.values())),
        Set.of(),
        Set.of(),
        states(form.text("status")),
        form.text("source").isEmpty()
            ? Optional.empty()
            : Optional.of(Choice.of(form, "source", OfferSource.values())),
        chosen(form, "pool"),
        chosen(form, "council"),
        chosen(form, "item").map(ItemId::new),
        form.text("text").strip());
  }

  private static Optional<UUID> chosen(Form form, String field) {
    return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.uuid(field));
  }

  private static Set<OfferStatus> states(String status) {
    return switch (status) {
      case "all" -> Set.of();
      case "over" ->
          Arrays.stream(OfferStatus.values())
              .filter(one -> !OfferStatus.RUNNING.contains(one))
              .collect(Collectors.toSet());
      default -> OfferStatus.RUNNING;
    };
  }

  private Offered words(Visit visit, Collection<Offer> some) {
    Set<PoolId> named =
        some.stream()
            .flatMap(offer -> pools(offer).stream())
            .map(PoolId::new)
            .collect(Collectors.toSet());
    Map<PoolId, Pool> found = pools.all(visit.id(), named);
    return new Offered(visit, found);
  }

  /// The pool it comes out of or goes into.
  private static Optional<UUID> pools(Offer offer) {
    return offer.target().kind() == HolderKind.POOL
        ? Optional.of(offer.target().id())
        : offer.pool();
  }

  /// What the visitor and their councils offer and promised, and what waits for their decision.
  @GetMapping("/communities/{community}/offers/mine")
  Answer mine(Visit visit, Form form) {
    Set<UUID> givers =
        Stream.concat(
                Stream.of(visit.member().id().value()),
                councils.mine(visit.caller(), visit.id()).stream()
                    .map(Council::id)
                    .map(id -> id.value()))
            .collect(Collectors.toSet());
    Slice<Offer> slice = offers.list(visit.id(), OfferFilter.from(givers), form.page());
    return Answer.show(
        new MyOffersPage(
            visit,
            slice.rows(),
            words(visit, slice.rows()),
            requests.list(visit.id(), RequestFilter.waitingFor(givers), WAITING).rows(),
            Pager.of(Query.of(visit.path("/offers/mine")), form, slice)));
  }
}

package org.commonweal.web.commons;

import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.kernel.Slice;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.Offers;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the visitor promised and gave, in all pools.
@Controller
class MyContributionPages {

  private final Offers offers;
  private final Pools pools;

  MyContributionPages(Offers offers, Pools pools) {
    this.offers = offers;
    this.pools = pools;
  }

  @GetMapping("/communities/{community}/contributions")
  Answer list(Visit visit, Form form) {
    OfferFilter mine = OfferFilter.contributionsOf(visit.member().id().value());
    Slice<Offer> slice = offers.list(visit.id(), mine, form.page());
    Set<PoolId> targets =
        slice.rows().stream()
            .map(offer -> new PoolId(offer.target().id()))
            .collect(Collectors.toSet());
    return Answer.show(
        new MyContributionsPage(
            visit,
            slice.rows(),
            pools.all(visit.id(), targets),
            Pager.of(Query.of(visit.path("/contributions")), form, slice)));
  }
}

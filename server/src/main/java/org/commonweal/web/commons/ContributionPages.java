package org.commonweal.web.commons;

import java.util.List;
import java.util.UUID;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.ReceiptReversals;
import org.commonweal.commons.Rejection;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.Offers;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Contributions to a pool: their history, each one's receipt, and what is decided about one.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/contributions")
class ContributionPages {

  static final String WAITING = "waiting";

  private final Pools pools;
  private final Offers offers;
  private final Contributions contributions;
  private final ReceiptReversals reversals;
  private final Membership membership;

  ContributionPages(
      Pools pools,
      Offers offers,
      Contributions contributions,
      ReceiptReversals reversals,
      Membership membership) {
    this.pools = pools;
    this.offers = offers;
    this.contributions = contributions;
    this.reversals = reversals;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    boolean manages = membership.manages(visit.member(), found.council());
    if (manages && form.has("status", WAITING)) {
      return Answer.show(waiting(visit, found, form));
    }
    Slice<Offer> slice = offers.list(visit.id(), OfferFilter.to(pool), form.page());
    Query query = Query.of(Paths.pool(visit, found.id(), "/contributions"));
    long waiting = manages ? offers.countPending(visit.id(), List.of(pool)) : 0;
    return Answer.show(
        new ContributionListPage(
            visit,
            found,
            slice.rows(),
            Pager.of(query, form, slice),
            new Standing(manages, waiting)));
  }

  ConfirmPage waiting(Visit visit, Pool pool, Form form) {
    OfferFilter promised = OfferFilter.to(pool.id().value()).in(OfferStatus.PROMISED);
    Slice<Offer> slice = offers.list(visit.id(), promised, form.page());
    Query query = Query.of(Paths.pool(visit, pool.id(), "/contributions")).with("status", WAITING);
    return new ConfirmPage(visit, pool, form, slice.rows(), Pager.of(query, form, slice));
  }

  @GetMapping("/{offer}")
  Answer one(Visit visit, @PathVariable UUID pool, @PathVariable UUID offer, Form form) {
    return Answer.show(page(visit, pool, offer, form));
  }

  private ContributionPage page(Visit visit, UUID pool, UUID id, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    Offer offer =
        offers
            .find(visit.id(), new OfferId(id))
            .filter(one -> one.target().equals(found.id().holder()))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchContribution()));
    boolean manages = membership.manages(visit.member(), found.council());
    boolean gives = offer.promised() && gives(visit, offer.giver());
    return new ContributionPage(
        visit, found, offer, reversals.of(visit.id(), offer), manages, gives, form);
  }

  private boolean gives(Visit visit, Holder giver) {
    return giver.kind() == HolderKind.COUNCIL
        ? membership.manages(visit.member(), new CouncilId(giver.id()))
        : membership.actsFor(visit.member(), new MemberId(giver.id()));
  }

  @PostMapping("/{offer}/cancel")
  Answer cancel(Visit visit, @PathVariable UUID pool, @PathVariable UUID offer, Form form) {
    return form.sent(
        () -> {
          contributions.cancel(visit.caller(), visit.id(), new PoolId(pool), new OfferId(offer));
          return back(visit, pool, offer, "The contribution is cancelled.");
        },
        again -> Answer.show(page(visit, pool, offer, again)));
  }

  @PostMapping("/{offer}/accept")
  Answer accept(Visit visit, @PathVariable UUID pool, @PathVariable UUID offer, Form form) {
    return form.sent(
        () -> {
          contributions.accept(visit.caller(), visit.id(), new PoolId(pool), new OfferId(offer));
          return back(visit, pool, offer, "Accepted: the council awaits the goods.");
        },
        again -> Answer.show(page(visit, pool, offer, again)));
  }

  @PostMapping("/{offer}/reject")
  Answer reject(Visit visit, @PathVariable UUID pool, @PathVariable UUID offer, Form form) {
    return form.sent(
        () -> {
          Rejection rejection = new Rejection(new OfferId(offer), form.text("reason"));
          contributions.reject(visit.caller(), visit.id(), new PoolId(pool), rejection);
          return back(visit, pool, offer, "Rejected; the giver reads the reason.");
        },
        again -> Answer.show(page(visit, pool, offer, again)));
  }

  private static Answer back(Visit visit, UUID pool, UUID offer, String done) {
    return Answer.go(Paths.pool(visit, new PoolId(pool), "/contributions/" + offer), done);
  }
}

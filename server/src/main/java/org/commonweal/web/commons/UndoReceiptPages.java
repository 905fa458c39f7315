package org.commonweal.web.commons;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.ReceiptReversals;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Refused;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Takes back the receipt of a contribution.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/contributions/{offer}/undo")
class UndoReceiptPages {

  private final Pools pools;
  private final Offers offers;
  private final ReceiptReversals reversals;
  private final Membership membership;

  UndoReceiptPages(Pools pools, Offers offers, ReceiptReversals reversals, Membership membership) {
    this.pools = pools;
    this.offers = offers;
    this.reversals = reversals;
    this.membership = membership;
  }

  @GetMapping
  Answer undoing(Visit visit, @PathVariable UUID pool, @PathVariable UUID offer, Form form) {
    return page(visit, pool, offer, form, Optional.empty());
  }

  @PostMapping
  Answer undo(Visit visit, @PathVariable UUID pool, @PathVariable UUID offer, Form form) {
    try {
      return undone(visit, new PoolId(pool), new OfferId(offer), form.text("reason"));
    } catch (Refused refused) {
      return switch (refused.refusal()) {
        case CommonsRefusal.GivenOutSince gone ->
            page(visit, pool, offer, form.refused(refused), Optional.of(gone));
        default ->
            form.sent(
                () -> {
                  throw refused;
                },
                again -> page(visit, pool, offer, again, Optional.empty()));
      };
    }
  }

  private Answer undone(Visit visit, PoolId pool, OfferId offer, String reason) {
    reversals.reverse(visit.caller(), visit.id(), pool, offer, reason);
    return Answer.go(
        Paths.pool(visit, pool, "/contributions/" + offer.value()), "The receipt was undone.");
  }

  private Answer page(
      Visit visit, UUID pool, UUID id, Form form, Optional<CommonsRefusal.GivenOutSince> gone) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    membership.requireManager(visit.caller(), visit.id(), found.council());
    Offer offer =
        offers
            .find(visit.id(), new OfferId(id))
            .filter(one -> one.target().equals(found.id().holder()))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchContribution()));
    return Answer.show(new UndoReceiptPage(visit, found, offer, form, gone));
  }
}

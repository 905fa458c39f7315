package org.commonweal.web.sharing;

import java.util.List;
import java.util.UUID;
import org.commonweal.commons.HandOuts;
import org.commonweal.commons.NewHandOut;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Stock;
import org.commonweal.commons.StockLine;
import org.commonweal.community.Membership;
import org.commonweal.items.ItemId;
import org.commonweal.sharing.OfferId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Offers goods of a pool to everybody.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/hand-out")
class HandOutPages {

  private final Pools pools;
  private final Stock stock;
  private final HandOuts handOuts;
  private final Membership membership;

  HandOutPages(Pools pools, Stock stock, HandOuts handOuts, Membership membership) {
    this.pools = pools;
    this.stock = stock;
    this.handOuts = handOuts;
    this.membership = membership;
  }

  @GetMapping
  Answer offering(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    membership.requireManager(visit.caller(), visit.id(), found.council());
    return Answer.show(page(visit, found, form));
  }

  @PostMapping
  Answer offer(Visit visit, @PathVariable UUID pool, Form form) {
    PoolId id = new PoolId(pool);
    return form.sent(
        () -> {
          OfferId made = handOuts.offer(visit.caller(), visit.id(), id, asked(form));
          return OfferPages.back(visit, made, "It is set aside, and everybody can ask for it.");
        },
        again -> Answer.show(page(visit, pools.get(visit.id(), id), again)));
  }

  private static NewHandOut asked(Form form) {
    return new NewHandOut(
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")),
        form.text("note"));
  }

  private HandOutPage page(Visit visit, Pool pool, Form form) {
    List<StockLine> there =
        stock.of(visit.id(), pool.id()).stream()
            .filter(line -> line.quantity().signum() > 0 && pool.allows(line.item().id()))
            .toList();
    return new HandOutPage(visit, pool, form, there);
  }
}

package org.commonweal.web.commons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.Inventory;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.commons.Stock;
import org.commonweal.commons.StockLine;
import org.commonweal.community.Membership;
import org.commonweal.items.Item;
import org.commonweal.kernel.Page;
import org.commonweal.rounds.Rounds;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.Offers;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// One pool: what is there, what came in and went out.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}")
class PoolPages {

  private static final Page RECENT = new Page(Optional.empty(), 5);

  private final Pools pools;
  private final Membership membership;
  private final Stock stock;
  private final Offers offers;
  private final Rounds rounds;
  private final WeekCharts charts;
  private final RoundApprovals approvals;

  PoolPages(
      Pools pools,
      Membership membership,
      Stock stock,
      Offers offers,
      Rounds rounds,
      WeekCharts charts,
      RoundApprovals approvals) {
    this.approvals = approvals;
    this.pools = pools;
    this.membership = membership;
    this.stock = stock;
    this.offers = offers;
    this.rounds = rounds;
    this.charts = charts;
  }

  @GetMapping
  Answer one(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    Inventory inventory = stock.of(visit.id(), found);
    List<StockLine> lines = inventory.lines();
    Standing standing = standing(visit, found);
    return Answer.show(
        new PoolPage(
            visit,
            found,
            standing,
            lines,
            inventory.allowed().stream().map(Item::name).toList(),
            offers.list(visit.id(), OfferFilter.to(pool), RECENT).rows(),
            rounds.list(visit.id(), pool, RECENT).rows(),
            standing.manages() ? approvals.waiting(visit.id(), List.of(found)) : List.of(),
            charts.of(visit, found, chosen(form, lines))));
  }

  private Standing standing(Visit visit, Pool pool) {
    boolean manages = membership.manages(visit.member(), pool.council());
    long waiting = manages ? offers.countPending(visit.id(), List.of(pool.id().value())) : 0;
    return new Standing(manages, waiting);
  }

  /// The item the chart is about: the chosen one, or the first.
  private static Optional<Item> chosen(Form form, List<StockLine> lines) {
    return lines.stream()
        .map(StockLine::item)
        .filter(item -> form.has("item", item.id().value().toString()))
        .findFirst()
        .or(() -> lines.stream().map(StockLine::item).findFirst());
  }
}

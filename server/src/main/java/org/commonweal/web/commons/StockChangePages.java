package org.commonweal.web.commons;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.NewStockChange;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Stock;
import org.commonweal.commons.StockChange;
import org.commonweal.commons.StockChangeId;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.commons.StockChanges;
import org.commonweal.commons.StockReversals;
import org.commonweal.community.Membership;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Counts, own use, write-offs and opening stock of a pool: the history for everybody, and for
/// managers the number, what it would do, and then the record.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/stock-changes")
class StockChangePages {

  private final Pools pools;
  private final Stock stock;
  private final StockChanges changes;
  private final StockReversals reversals;
  private final Membership membership;
  private final Picks picks;

  StockChangePages(
      Pools pools,
      Stock stock,
      StockChanges changes,
      StockReversals reversals,
      Membership membership,
      Picks picks) {
    this.pools = pools;
    this.stock = stock;
    this.changes = changes;
    this.reversals = reversals;
    this.membership = membership;
    this.picks = picks;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    Optional<StockChangeKind> kind =
        form.text("kind").isEmpty() ? Optional.empty() : Optional.of(kind(form));
    Slice<StockChange> slice = changes.list(visit.id(), found.id(), kind, form.page());
    Query query =
        Query.of(Paths.pool(visit, found.id(), "/stock-changes")).with("kind", form.text("kind"));
    boolean manages = membership.manages(visit.member(), found.council());
    return Answer.show(
        new StockChangeListPage(
            visit, found, manages, form, slice.rows(), Pager.of(query, form, slice)));
  }

  private static StockChangeKind kind(Form form) {
    return Choice.of(form, "kind", StockChangeKind.values());
  }

  @GetMapping("/new")
  Answer asking(Visit visit, @PathVariable UUID pool, Form form) {
    return page(
        visit, pool, form.starting("kind", Choice.value(StockChangeKind.COUNT)), Optional.empty());
  }

  @PostMapping("/preview")
  Answer preview(Visit visit, @PathVariable UUID pool, Form form) {
    return form.sent(
        () -> page(visit, pool, form, Optional.of(outlook(visit, pool, form))),
        again -> page(visit, pool, again, Optional.empty()));
  }

  @PostMapping
  Answer record(Visit visit, @PathVariable UUID pool, Form form) {
    return form.sent(
        () -> {
          StockChange change =
              changes.record(visit.caller(), visit.id(), new PoolId(pool), asked(form));
          return Answer.go(
              Paths.pool(visit, change.pool(), "/stock-changes/" + change.id().value()),
              "It is in the books.");
        },
        again -> again(visit, pool, again));
  }

  /// What was wrong is shown beside the effect, if the number itself can be read.
  private Answer again(Visit visit, UUID pool, Form form) {
    try {
      return page(visit, pool, form, Optional.of(outlook(visit, pool, form)));
    } catch (Refused _) {
      return page(visit, pool, form, Optional.empty());
    }
  }

  private StockChanges.Outlook outlook(Visit visit, UUID pool, Form form) {
    return changes.preview(visit.caller(), visit.id(), new PoolId(pool), asked(form));
  }

  private static NewStockChange asked(Form form) {
    return new NewStockChange(
        kind(form),
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")),
        form.text("reason"),
        Optional.of(form.text("books")).filter(text -> !text.isEmpty()));
  }

  private Answer page(Visit visit, UUID pool, Form form, Optional<StockChanges.Outlook> outlook) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    membership.requireManager(visit.caller(), visit.id(), found.council());
    StockChangeKind kind = kind(form);
    Pick items = outlook.isPresent() ? Pick.NONE : items(visit, found, kind, form);
    return Answer.show(new NewStockChangePage(visit, found, kind, form, items, outlook));
  }

  private Pick items(Visit visit, Pool pool, StockChangeKind kind, Form form) {
    return switch (kind) {
      case COUNT, OPENING -> picks.items(visit, form, pool.allowed());
      case OWN_USE, WRITE_OFF ->
          new Pick(
              stock.of(visit.id(), pool.id()).stream()
                  .filter(line -> line.quantity().signum() > 0)
                  .map(line -> StockOption.of(visit, line))
                  .toList(),
              false);
    };
  }

  @GetMapping("/{change}")
  Answer one(Visit visit, @PathVariable UUID pool, @PathVariable UUID change) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    boolean manages = membership.manages(visit.member(), found.council());
    return Answer.show(new StockChangePage(visit, found, manages, get(visit, pool, change)));
  }

  private StockChange get(Visit visit, UUID pool, UUID change) {
    return changes.get(visit.id(), new PoolId(pool), new StockChangeId(change));
  }

  @GetMapping("/{change}/undo")
  Answer undoing(Visit visit, @PathVariable UUID pool, @PathVariable UUID change, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    membership.requireManager(visit.caller(), visit.id(), found.council());
    return Answer.show(new UndoStockChangePage(visit, found, get(visit, pool, change), form));
  }

  @PostMapping("/{change}/undo")
  Answer undo(Visit visit, @PathVariable UUID pool, @PathVariable UUID change, Form form) {
    PoolId id = new PoolId(pool);
    return form.sent(
        () -> {
          reversals.reverse(
              visit.caller(), visit.id(), id, new StockChangeId(change), form.text("reason"));
          return Answer.go(Paths.pool(visit, id, "/stock-changes/" + change), "It was undone.");
        },
        again -> undoing(visit, pool, change, again));
  }
}

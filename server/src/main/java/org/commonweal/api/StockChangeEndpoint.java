package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.NewStockChange;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.StockChange;
import org.commonweal.commons.StockChangeId;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.commons.StockChanges;
import org.commonweal.commons.StockReversals;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.JournalId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Counts, own use, write-offs and opening stock of a pool.
@RestController
@RequestMapping(Places.COMMUNITY + "/pools/{pool}/stock-changes")
class StockChangeEndpoint {

  private final StockChanges changes;
  private final StockReversals reversals;
  private final Pools pools;

  StockChangeEndpoint(StockChanges changes, StockReversals reversals, Pools pools) {
    this.changes = changes;
    this.reversals = reversals;
    this.pools = pools;
  }

  /// A change of stock: what was there before and after it. `journal` posted the difference and is
  /// null if there was none; `undone` is null until it is.
  record Shown(
      UUID id,
      StockChangeKind kind,
      UUID item,
      String itemName,
      Amount before,
      Amount after,
      Amount change,
      String reason,
      String recordedBy,
      Instant recordedAt,
      Optional<UUID> journal,
      Optional<UndoneAs> undone) {

    static Shown of(StockChange change) {
      return new Shown(
          change.id().value(),
          change.kind(),
          change.item().id().value(),
          change.item().name(),
          Amount.of(change.before()),
          Amount.of(change.after()),
          Amount.of(change.change()),
          change.reason(),
          change.recordedBy(),
          change.recordedAt(),
          change.journal().map(JournalId::value),
          change.undone().map(UndoneAs::of));
    }
  }

  /// By which journal a change was undone, when, by whom and why.
  record UndoneAs(UUID journal, Instant at, String by, String reason) {

    static UndoneAs of(StockChange.Undone undone) {
      return new UndoneAs(undone.journal().value(), undone.at(), undone.by(), undone.reason());
    }
  }

  /// What was found, used, lost or brought along; for a count, `units` is what is there, 0 allowed.
  /// A change needs a reason, opening stock may have one. `books` is what the books are expected to
  /// say, or empty if it does not matter.
  record New(StockChangeKind kind, UUID item, String units, String reason, String books) {

    NewStockChange asked() {
      return new NewStockChange(
          kind,
          new ItemId(item),
          units,
          reason,
          Optional.of(books).filter(text -> !text.isBlank()));
    }
  }

  record Undoing(String reason) {}

  /// Newest first, of one kind or of all.
  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestParam Optional<StockChangeKind> kind,
      @ParameterObject Paging paging) {
    PoolId found = pools.get(community, new PoolId(pool)).id();
    return Rows.of(changes.list(community, found, kind, paging.page()), Shown::of);
  }

  @GetMapping("/{change}")
  Shown get(
      @PathVariable CommunityId community, @PathVariable UUID pool, @PathVariable UUID change) {
    return Shown.of(changes.get(community, new PoolId(pool), new StockChangeId(change)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown record(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody New asked) {
    return Shown.of(changes.record(caller, community, new PoolId(pool), asked.asked()));
  }

  /// Undoes a change as of today, if what it brought is still there.
  @PostMapping("/{change}/reverse")
  Shown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID change,
      @RequestBody Undoing asked) {
    return Shown.of(
        reversals.reverse(
            caller, community, new PoolId(pool), new StockChangeId(change), asked.reason()));
  }
}

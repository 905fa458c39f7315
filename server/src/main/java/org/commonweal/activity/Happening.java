package org.commonweal.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;

/// Something that happened, as it was then.
///
/// `number` orders what happened in a community by commits; of what has none, 0. `about` is the
/// contribution, offer, share, round, change of stock, pool, need or report; `whole` is what was
/// offered or asked for, `people` for how many it was, and `words` the reason, or a title.
public record Happening(
    UUID id,
    long number,
    Happened kind,
    Instant at,
    UUID about,
    Optional<Named> pool,
    Optional<Named> council,
    Optional<Named> member,
    Optional<Item> item,
    Optional<Quantity> units,
    Optional<Quantity> whole,
    int people,
    String words) {

  /// A pool, council or member by the name it has now.
  public record Named(UUID id, String name) {}

  /// Where it took place: the pool, or the council, or the member who gave.
  String place() {
    return pool.or(() -> council).or(() -> member).map(Named::name).orElse("");
  }

  /// The page that shows it, below that of the community.
  public String path() {
    return switch (kind) {
      case OFFERED, ACCEPTED, RECEIVED, REJECTED, RECEIPT_UNDONE, TAKEN_BACK, PROMISE_CANCELLED ->
          pool.isPresent() ? inPool("/contributions/" + about) : "/offers/" + about;
      case ROUND, ROUND_PART, RETURNED -> "/rounds/" + about;
      case SHARE, SHARE_RETURNED, GIVEN, GOT -> "/shares/" + about;
      case HANDED_OUT,
          HANDED_OVER,
          ASKED,
          REQUEST_ACCEPTED,
          REQUEST_REJECTED,
          REQUEST_CANCELLED,
          REQUEST_WITHDRAWN,
          REQUEST_LAPSED,
          OFFER_CHANGED,
          OFFER_ENDED ->
          "/offers/" + about;
      case COUNTED,
          COUNT_UNDONE,
          USED,
          USE_UNDONE,
          WRITTEN_OFF,
          WRITE_OFF_UNDONE,
          OPENED_WITH,
          OPENING_UNDONE ->
          inPool("/stock-changes/" + about);
      case POOL_OPENED, POOL_CLOSED, POOL_HANDED_OVER, POOL_CHANGED -> inPool("");
      case RELEASE_ASKED -> inPool("/settings");
      case REPORTED -> "/councils/" + council.orElseThrow().id() + "/reports/" + about;
      case NEED_MET, NEED_CHANGED, NEED_WITHDRAWN -> "/needs/" + about;
      case MONEY_PAID_IN, MONEY_PAID_OUT, MONEY_RECEIVED, MONEY_UNDONE ->
          "/treasury/movements/" + about;
      case CONTRIBUTION_DUE_SOON, CONTRIBUTION_DUE -> "/circles/" + about;
      case OUTBID -> "/circles/" + about + "/bids";
      case SUBSTITUTE_ASKED -> "/circles/" + about + "/substitutes";
      case CIRCLE_DISSOLVED -> "/circles/" + about + "/dissolve";
    };
  }

  private String inPool(String below) {
    return "/pools/" + pool.orElseThrow().id() + below;
  }
}

package org.commonweal.activity;

import java.util.Locale;

/// What can happen in a community. Each stands in the feed, or is told to those it concerns alone.
public enum Happened {
  OFFERED(Topic.CONTRIBUTIONS, Told.SHOWN),
  ACCEPTED(Topic.CONTRIBUTIONS, Told.NOTICE),
  RECEIVED(Topic.CONTRIBUTIONS, Told.SHOWN),
  REJECTED(Topic.CONTRIBUTIONS, Told.SHOWN),
  RECEIPT_UNDONE(Topic.CONTRIBUTIONS, Told.SHOWN),
  /// A promise was taken back, as everybody and the council are told.
  TAKEN_BACK(Topic.CONTRIBUTIONS, Told.SHOWN),
  /// The same, as a giver is told in whose place somebody did it.
  PROMISE_CANCELLED(Topic.CONTRIBUTIONS, Told.NOTICE),
  ROUND(Topic.ROUNDS, Told.SHOWN),
  /// Some of a large round was paid.
  ROUND_PART(Topic.ROUNDS, Told.NOTICE),
  RETURNED(Topic.ROUNDS, Told.SHOWN),
  /// A share of a round, as its receiver is told.
  SHARE(Topic.ROUNDS, Told.NOTICE),
  /// The same, if the receiver did not come for it.
  SHARE_RETURNED(Topic.ROUNDS, Told.NOTICE),
  GIVEN(Topic.GIFTS, Told.SHOWN),
  /// Goods of a pool were offered to everybody.
  HANDED_OUT(Topic.GIFTS, Told.SHOWN),
  /// Somebody got what they had asked for, as everybody and the giver are told.
  HANDED_OVER(Topic.GIFTS, Told.SHOWN),
  /// The same, as the receiver is told.
  GOT(Topic.GIFTS, Told.NOTICE),
  COUNTED(Topic.STOCK, Told.SHOWN),
  COUNT_UNDONE(Topic.STOCK, Told.SHOWN),
  USED(Topic.STOCK, Told.SHOWN),
  USE_UNDONE(Topic.STOCK, Told.SHOWN),
  WRITTEN_OFF(Topic.STOCK, Told.SHOWN),
  WRITE_OFF_UNDONE(Topic.STOCK, Told.SHOWN),
  OPENED_WITH(Topic.STOCK, Told.SHOWN),
  OPENING_UNDONE(Topic.STOCK, Told.SHOWN),
  POOL_OPENED(Topic.POOLS, Told.SHOWN),
  POOL_CLOSED(Topic.POOLS, Told.SHOWN),
  POOL_HANDED_OVER(Topic.POOLS, Told.SHOWN),
  POOL_CHANGED(Topic.POOLS, Told.SHOWN),
  /// A manager asks that one manager be enough for rounds again.
  RELEASE_ASKED(Topic.POOLS, Told.SHOWN),
  REPORTED(Topic.REPORTS, Told.SHOWN),
  ASKED(Topic.REQUESTS, Told.NOTICE),
  REQUEST_ACCEPTED(Topic.REQUESTS, Told.NOTICE),
  REQUEST_REJECTED(Topic.REQUESTS, Told.NOTICE),
  /// Somebody took their request back, as the giver is told.
  REQUEST_CANCELLED(Topic.REQUESTS, Told.NOTICE),
  /// Somebody did it in the requester's place, as they are told.
  REQUEST_WITHDRAWN(Topic.REQUESTS, Told.NOTICE),
  REQUEST_LAPSED(Topic.REQUESTS, Told.NOTICE),
  /// Somebody changed or ended an offer in the giver's place.
  OFFER_CHANGED(Topic.REQUESTS, Told.NOTICE),
  OFFER_ENDED(Topic.REQUESTS, Told.NOTICE),
  NEED_MET(Topic.NEEDS, Told.NOTICE),
  /// Somebody changed or withdrew a need in the asker's place.
  NEED_CHANGED(Topic.NEEDS, Told.NOTICE),
  NEED_WITHDRAWN(Topic.NEEDS, Told.NOTICE),
  /// Somebody who keeps money paid it into a wallet, or out of it.
  MONEY_PAID_IN(Topic.MONEY, Told.NOTICE),
  MONEY_PAID_OUT(Topic.MONEY, Told.NOTICE),
  /// A member sent it to another.
  MONEY_RECEIVED(Topic.MONEY, Told.NOTICE),
  MONEY_UNDONE(Topic.MONEY, Told.NOTICE),
  /// A contribution to a circle is due in a day, or now, and was not paid.
  CONTRIBUTION_DUE_SOON(Topic.CIRCLES, Told.NOTICE),
  CONTRIBUTION_DUE(Topic.CIRCLES, Told.NOTICE),
  /// Somebody has bid more for the pot of a circle.
  OUTBID(Topic.CIRCLES, Told.NOTICE),
  /// Somebody is to take over a place in a circle, and whoever is told has to agree.
  SUBSTITUTE_ASKED(Topic.CIRCLES, Told.NOTICE),
  CIRCLE_DISSOLVED(Topic.CIRCLES, Told.NOTICE);

  private enum Told {
    SHOWN,
    NOTICE
  }

  private final Topic topic;
  private final Told told;

  Happened(Topic topic, Told told) {
    this.topic = topic;
    this.told = told;
  }

  public Topic topic() {
    return topic;
  }

  /// Whether every member reads of it in the feed.
  boolean shown() {
    return told == Told.SHOWN;
  }

  /// The word of the database: `receipt_undone`.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Happened of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

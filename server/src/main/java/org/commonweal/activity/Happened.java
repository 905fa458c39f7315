package org.commonweal.activity;

import java.util.Locale;

/// What can happen in a community. Each stands in the feed, or is told to those it concerns alone.
public enum Happened {
  OFFERED(Topic.CONTRIBUTIONS, Told.SHOWN),
  ACCEPTED(Topic.CONTRIBUTIONS, Told.NOTICE),
  RECEIVED(Topic.CONTRIBUTIONS, Told.SHOWN),
  REJECTED(Topic.CONTRIBUTIONS, Told.SHOWN),
  RECEIPT_UNDONE(Topic.CONTRIBUTIONS, Told.SHOWN),
  ROUND(Topic.ROUNDS, Told.SHOWN),
  /// Some of a large round was paid.
  ROUND_PART(Topic.ROUNDS, Told.NOTICE),
  RETURNED(Topic.ROUNDS, Told.SHOWN),
  /// A share of a round, as its receiver is told.
  SHARE(Topic.ROUNDS, Told.NOTICE),
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
  REPORTED(Topic.REPORTS, Told.SHOWN),
  ASKED(Topic.REQUESTS, Told.NOTICE),
  REQUEST_ACCEPTED(Topic.REQUESTS, Told.NOTICE),
  REQUEST_REJECTED(Topic.REQUESTS, Told.NOTICE),
  NEED_MET(Topic.NEEDS, Told.NOTICE),
  /// A contribution to a circle is due in a day, or now, and was not paid.
  CONTRIBUTION_DUE_SOON(Topic.CIRCLES, Told.NOTICE),
  CONTRIBUTION_DUE(Topic.CIRCLES, Told.NOTICE);

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

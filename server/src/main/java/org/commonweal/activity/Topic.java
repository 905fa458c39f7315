package org.commonweal.activity;

import java.util.Locale;

/// What something that happened is about, to choose by.
public enum Topic {
  CONTRIBUTIONS,
  ROUNDS,
  GIFTS,
  STOCK,
  POOLS,
  REPORTS,
  REQUESTS,
  NEEDS,
  MONEY,
  CIRCLES;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

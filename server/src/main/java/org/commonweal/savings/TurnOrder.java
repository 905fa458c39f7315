package org.commonweal.savings;

import java.util.Locale;

/// How it is decided who receives when.
public enum TurnOrder {
  /// As members joined.
  JOINED,
  /// By the organiser's hand.
  HAND,
  /// By a lot that anybody can check.
  LOT,
  /// In each cycle to whoever leaves most of the pot to everybody.
  AUCTION;

  /// Whether something is drawn, from a seed whose hash is shown before.
  boolean drawn() {
    return this == LOT || this == AUCTION;
  }

  /// Whether the organiser puts members in order before the start: as they will receive, or, where
  /// turns go by bids, as they have received before the circle moves in.
  public boolean byHand() {
    return this == HAND || this == AUCTION;
  }

  /// What is published of the seed before anybody joins; nothing if nothing is drawn.
  String commitment(String seed) {
    return switch (this) {
      case JOINED, HAND -> "";
      case LOT -> Draw.commitment(seed);
      case AUCTION -> SeedChain.commitment(seed);
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TurnOrder of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

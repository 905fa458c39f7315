package org.commonweal.web.treasury;

import org.commonweal.treasury.MovementKind;
import org.commonweal.web.Visit;

/// Addresses and headings of the forms that move money.
final class Moves {

  private Moves() {}

  static String title(MovementKind kind) {
    return switch (kind) {
      case TOP_UP -> "Top up a wallet";
      case WITHDRAWAL -> "Pay out of a wallet";
      case TRANSFER -> "Send money";
    };
  }

  static String path(Visit visit, MovementKind kind, String below) {
    return visit.path("/treasury/" + kind.noun() + below);
  }
}

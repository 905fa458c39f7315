package org.commonweal.treasury;

import java.util.Arrays;
import java.util.Locale;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Event;

/// Which way money went: from a place into a wallet, back, or from wallet to wallet.
public enum MovementKind {
  TOP_UP,
  WITHDRAWAL,
  TRANSFER;

  /// What the journal says happened.
  Event event() {
    return new Event(
        switch (this) {
          case TOP_UP -> "wallet-topped-up";
          case WITHDRAWAL -> "money-withdrawn";
          case TRANSFER -> "money-transferred";
        });
  }

  /// The word of the schema: `top_up`.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word of addresses: `top-ups`.
  public String noun() {
    return code().replace('_', '-') + "s";
  }

  /// The kind that has this noun.
  public static MovementKind named(String noun) {
    return Arrays.stream(values())
        .filter(kind -> kind.noun().equals(noun))
        .findFirst()
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchMovement()));
  }

  static MovementKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

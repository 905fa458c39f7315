package org.commonweal.savings;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.commonweal.identity.Secrets;
import org.commonweal.ledger.JournalId;

/// Ids of journals that follow from what they are for, so that nothing is posted twice, whoever
/// asks, and whatever was lost on the way.
final class CircleJournals {

  private CircleJournals() {}

  static JournalId payment(Circle circle, int number) {
    return id(circle, "payment:" + number);
  }

  static JournalId refund(Circle circle, int number) {
    return id(circle, "refund:" + number);
  }

  static JournalId opening(Circle circle) {
    return id(circle, "opening");
  }

  static JournalId deposits(Circle circle) {
    return id(circle, "deposits");
  }

  static JournalId exchange(Circle circle, SwapId id) {
    return id(circle, "exchange:" + id.value());
  }

  static JournalId release(Circle circle, int seat) {
    return id(circle, "release:" + seat);
  }

  static JournalId takeover(Circle circle, SubstitutionId id) {
    return id(circle, "takeover:" + id.value());
  }

  static JournalId dissolution(Circle circle) {
    return id(circle, "dissolution");
  }

  static JournalId repayment(Circle circle, int number) {
    return id(circle, "repayment:" + number);
  }

  static JournalId repaymentRefund(Circle circle, int number) {
    return id(circle, "repayment-refund:" + number);
  }

  static JournalId ending(Circle circle, int number) {
    return id(circle, "ending:" + number);
  }

  static JournalId payout(Circle circle, int cycle) {
    return id(circle, "payout:" + cycle);
  }

  /// A UUID of version 8, from the SHA-256 of circle and purpose.
  private static JournalId id(Circle circle, String what) {
    ByteBuffer hash = ByteBuffer.wrap(Secrets.hash(circle.id().value() + ":" + what));
    long high = (hash.getLong() & ~0xf000L) | 0x8000L;
    long low = (hash.getLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new JournalId(new UUID(high, low));
  }
}

package org.commonweal.commons;

import java.util.Locale;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;

/// Why the stock of a pool changes without anybody giving or receiving.
public enum StockChangeKind {
  /// What is there was counted; the difference to the books is posted.
  COUNT("stock-counted", Purpose.DIFFERENCE),
  /// The council used some itself.
  OWN_USE("stock-used", Purpose.USED),
  /// Some is spoiled, broken or gone.
  WRITE_OFF("stock-written-off", Purpose.WRITTEN_OFF),
  /// What a running pool brings along when it moves in.
  OPENING("stock-opened", Purpose.OPENING);

  private final String event;
  private final Purpose counterpart;

  StockChangeKind(String event, Purpose counterpart) {
    this.event = event;
    this.counterpart = counterpart;
  }

  Event event() {
    return new Event(event);
  }

  /// What the pool's account on the other side is for.
  Purpose counterpart() {
    return counterpart;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static StockChangeKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

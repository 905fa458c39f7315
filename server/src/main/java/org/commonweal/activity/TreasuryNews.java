package org.commonweal.activity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.community.MemberId;
import org.commonweal.treasury.TreasuryEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells members of what came into their wallets and left them by somebody else's hand; nobody else
/// reads of it.
@Component
class TreasuryNews {

  private final Chronicle chronicle;

  TreasuryNews(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @EventListener
  void on(TreasuryEvent.Moved event) {
    chronicle.tell(event.community(), event.moves().stream().map(TreasuryNews::moved).toList());
  }

  private static Entry moved(TreasuryEvent.Move move) {
    return switch (move.kind()) {
      case TOP_UP -> told(Happened.MONEY_PAID_IN, move, move.member());
      case WITHDRAWAL -> told(Happened.MONEY_PAID_OUT, move, move.member());
      case TRANSFER -> told(Happened.MONEY_RECEIVED, move, move.receiver().orElseThrow());
    };
  }

  @EventListener
  void on(TreasuryEvent.Undone event) {
    TreasuryEvent.Move move = event.move();
    List<Entry> entries =
        Stream.concat(Stream.of(move.member()), move.receiver().stream())
            .map(member -> told(Happened.MONEY_UNDONE, move, member))
            .toList();
    chronicle.tell(event.community(), entries);
  }

  private static Entry told(Happened kind, TreasuryEvent.Move move, MemberId audience) {
    UUID about = move.id().value();
    return new Entry(kind, about, move.by())
        .with(Tie.MEMBER, move.member().value())
        .with(Tie.AUDIENCE, audience.value())
        .saying(move.amount());
  }
}

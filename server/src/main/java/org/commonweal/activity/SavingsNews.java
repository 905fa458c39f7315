package org.commonweal.activity;

import java.util.List;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.savings.SavingsEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells members of circles of higher bids, and reminds them of what they have to pay. Nobody did
/// that: it is the calendar's doing, and concerns whoever started the circle too.
@Component
class SavingsNews {

  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final Chronicle chronicle;

  SavingsNews(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @EventListener
  void on(SavingsEvent.ContributionsAwaited event) {
    chronicle.tell(event.community(), event.awaited().stream().map(SavingsNews::entry).toList());
  }

  @EventListener
  void on(SavingsEvent.Outbid event) {
    UUID member = event.member().value();
    chronicle.tell(
        event.community(),
        List.of(
            new Entry(Happened.OUTBID, event.circle().value(), event.by())
                .with(Tie.MEMBER, member)
                .with(Tie.AUDIENCE, member)
                .saying(event.name())));
  }

  private static Entry entry(SavingsEvent.Awaited awaited) {
    Happened kind =
        switch (awaited.reminder()) {
          case BEFORE -> Happened.CONTRIBUTION_DUE_SOON;
          case DUE -> Happened.CONTRIBUTION_DUE;
        };
    UUID member = awaited.member().value();
    return new Entry(kind, awaited.circle().value(), NOBODY)
        .with(Tie.MEMBER, member)
        .with(Tie.AUDIENCE, member)
        .saying(awaited.name());
  }
}

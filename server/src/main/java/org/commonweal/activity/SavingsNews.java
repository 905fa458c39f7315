package org.commonweal.activity;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.savings.SavingsEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells members of circles of higher bids, of places that are to change hands and of the end, and
/// reminds them of what they have to pay. Nobody did that: it is the calendar's doing, and concerns
/// whoever started the circle too.
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
    var outbid = new Entry(Happened.OUTBID, event.circle().value(), event.by());
    tell(event, outbid.saying(event.name()), List.of(event.member()));
  }

  @EventListener
  void on(SavingsEvent.SubstituteAsked event) {
    var asked = new Entry(Happened.SUBSTITUTE_ASKED, event.circle().value(), event.by());
    tell(event, asked.saying(event.name()), event.members());
  }

  @EventListener
  void on(SavingsEvent.CircleDissolved event) {
    var dissolved = new Entry(Happened.CIRCLE_DISSOLVED, event.circle().value(), event.by());
    tell(event, dissolved.saying(event.name()), event.members());
  }

  private void tell(SavingsEvent event, Entry entry, List<MemberId> members) {
    chronicle.tell(
        event.community(),
        members.stream()
            .map(
                member -> entry.with(Tie.MEMBER, member.value()).with(Tie.AUDIENCE, member.value()))
            .toList());
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

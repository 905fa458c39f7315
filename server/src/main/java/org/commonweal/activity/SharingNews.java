package org.commonweal.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.items.NeedServed;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Decision;
import org.commonweal.sharing.NewOffer;
import org.commonweal.sharing.Ruling;
import org.commonweal.sharing.SharingEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells of offers, requests and needs.
@Component
class SharingNews {

  private final Chronicle chronicle;

  SharingNews(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @EventListener
  void on(SharingEvent.OffersPlaced placed) {
    List<Entry> entries =
        IntStream.range(0, placed.ids().size())
            .mapToObj(at ->
                offered(placed.offers().get(at))
                    .map(kind -> offer(kind, placed.ids().get(at).value(), placed)))
            .flatMap(Optional::stream)
            .toList();
    chronicle.tell(placed.community(), entries);
  }

  private static Entry offer(Happened kind, UUID id, SharingEvent.OffersPlaced placed) {
    return new Entry(kind, id, placed.by()).with(Tie.OFFER, id);
  }

  /// What members offer to everybody stands in the list of offers; nobody in particular is told.
  private static Optional<Happened> offered(NewOffer offer) {
    if (offer.target().kind() != HolderKind.COMMUNITY) {
      return Optional.of(Happened.OFFERED);
    }
    return offer.pool().map(_ -> Happened.HANDED_OUT);
  }

  @EventListener
  void on(SharingEvent.OffersDecided decided) {
    List<Entry> entries =
        decided.rulings().stream().map(SharingNews::decision).flatMap(Optional::stream).toList();
    chronicle.tell(decided.community(), entries);
  }

  private static Optional<Entry> decision(Ruling ruling) {
    UUID id = ruling.decision().offer().value();
    return kind(ruling.decision())
        .map(kind -> new Entry(kind, id, ruling.by()).with(Tie.OFFER, id));
  }

  private static Optional<Happened> kind(Decision decision) {
    return switch (decision) {
      case Decision.Accepted _ -> Optional.of(Happened.ACCEPTED);
      case Decision.Fulfilled _ -> Optional.of(Happened.RECEIVED);
      case Decision.Rejected _ -> Optional.of(Happened.REJECTED);
      case Decision.Cancelled _ -> Optional.empty();
    };
  }

  @EventListener
  void on(SharingEvent.RequestChanged changed) {
    UUID id = changed.request().value();
    List<Entry> entries =
        kinds(changed).stream()
            .map(kind -> new Entry(kind, id, changed.by()).with(Tie.REQUEST, id))
            .toList();
    chronicle.tell(changed.community(), entries);
  }

  private static List<Happened> kinds(SharingEvent.RequestChanged changed) {
    return switch (changed.status()) {
      case PENDING -> List.of(Happened.ASKED);
      case ACCEPTED -> List.of(Happened.REQUEST_ACCEPTED);
      case REJECTED -> List.of(Happened.REQUEST_REJECTED);
      case RECEIVED -> List.of(Happened.HANDED_OVER, Happened.GOT);
      case CANCELLED, LAPSED -> List.of();
    };
  }

  @EventListener
  void on(NeedServed served) {
    UUID asker = served.need().asker().id();
    Sum sum = Sum.of(served.units().minor()).outOf(served.need().open().minor());
    Entry entry =
        new Entry(Happened.NEED_MET, served.need().id().value(), served.by())
            .with(Tie.AUDIENCE, asker)
            .with(Tie.ITEM, served.need().item().id().value())
            .with(sum);
    chronicle.tell(
        served.community(),
        served
            .need()
            .asker()
            .group()
            .map(council -> entry.with(Tie.COUNCIL, council.value()))
            .orElse(entry));
  }
}

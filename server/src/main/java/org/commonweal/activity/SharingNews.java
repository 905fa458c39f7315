package org.commonweal.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweal.items.NeedEvent;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Decision;
import org.commonweal.sharing.NewOffer;
import org.commonweal.sharing.OfferStatus;
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
    List<Entry> entries = decided.rulings().stream().flatMap(SharingNews::decision).toList();
    chronicle.tell(decided.community(), entries);
  }

  private static Stream<Entry> decision(Ruling ruling) {
    return switch (ruling.decision()) {
      case Decision.Accepted _ -> Stream.of(decision(Happened.ACCEPTED, ruling));
      case Decision.Fulfilled _ -> Stream.of(decision(Happened.RECEIVED, ruling));
      case Decision.Rejected _ -> Stream.of(decision(Happened.REJECTED, ruling));
      case Decision.Cancelled cancelled ->
          Stream.concat(
              Stream.of(decision(Happened.TAKEN_BACK, ruling)),
              cancelled.instead().stream()
                  .map(member ->
                      decision(Happened.PROMISE_CANCELLED, ruling)
                          .with(Tie.MEMBER, member.value())));
    };
  }

  private static Entry decision(Happened kind, Ruling ruling) {
    UUID id = ruling.decision().offer().value();
    return new Entry(kind, id, ruling.by()).with(Tie.OFFER, id);
  }

  @EventListener
  void on(SharingEvent.OfferTouched touched) {
    List<Entry> entries = new ArrayList<>();
    if (touched.status() == OfferStatus.CANCELLED) {
      entries.add(touched(Happened.TAKEN_BACK, touched));
    }
    Happened kind =
        OfferStatus.RUNNING.contains(touched.status())
            ? Happened.OFFER_CHANGED
            : Happened.OFFER_ENDED;
    touched
        .instead()
        .map(member -> touched(kind, touched).with(Tie.MEMBER, member.value()))
        .ifPresent(entries::add);
    chronicle.tell(touched.community(), entries);
  }

  private static Entry touched(Happened kind, SharingEvent.OfferTouched touched) {
    UUID id = touched.offer().value();
    return new Entry(kind, id, touched.by()).with(Tie.OFFER, id);
  }

  @EventListener
  void on(SharingEvent.RequestChanged changed) {
    List<Entry> entries =
        kinds(changed).stream().map(kind -> request(kind, changed)).collect(Collectors.toList());
    changed
        .instead()
        .map(
            member -> request(Happened.REQUEST_WITHDRAWN, changed).with(Tie.MEMBER, member.value()))
        .ifPresent(entries::add);
    chronicle.tell(changed.community(), entries);
  }

  private static Entry request(Happened kind, SharingEvent.RequestChanged changed) {
    UUID id = changed.request().value();
    return new Entry(kind, id, changed.by()).with(Tie.REQUEST, id);
  }

  private static List<Happened> kinds(SharingEvent.RequestChanged changed) {
    return switch (changed.status()) {
      case PENDING -> List.of(Happened.ASKED);
      case ACCEPTED -> List.of(Happened.REQUEST_ACCEPTED);
      case REJECTED -> List.of(Happened.REQUEST_REJECTED);
      case RECEIVED -> List.of(Happened.HANDED_OVER, Happened.GOT);
      case CANCELLED -> List.of(Happened.REQUEST_CANCELLED);
      case LAPSED -> List.of(Happened.REQUEST_LAPSED);
    };
  }

  @EventListener
  void on(NeedEvent event) {
    Entry entry =
        switch (event) {
          case NeedEvent.Served one ->
              need(Happened.NEED_MET, one)
                  .with(Sum.of(one.units().minor()).outOf(one.need().open().minor()));
          case NeedEvent.Changed one ->
              need(Happened.NEED_CHANGED, one)
                  .with(Tie.MEMBER, one.instead().value())
                  .with(Sum.of(one.units().minor()).outOf(one.need().units().minor()));
          case NeedEvent.Withdrawn one ->
              need(Happened.NEED_WITHDRAWN, one)
                  .with(Tie.MEMBER, one.instead().value())
                  .with(Sum.of(one.need().units().minor()));
        };
    chronicle.tell(event.community(), entry);
  }

  private static Entry need(Happened kind, NeedEvent event) {
    Entry entry =
        new Entry(kind, event.need().id().value(), event.by())
            .with(Tie.AUDIENCE, event.need().asker().id())
            .with(Tie.ITEM, event.need().item().id().value());
    return event
        .need()
        .asker()
        .group()
        .map(council -> entry.with(Tie.COUNCIL, council.value()))
        .orElse(entry);
  }
}

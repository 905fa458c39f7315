package org.commonweal.web.savings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonweal.savings.Bids;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleChanges;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleNames;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.CircleTurns;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Rotations;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Puts the page of a circle together, also for what was refused on it.
@Component
class CircleView {

  private final Circles circles;
  private final CircleTurns turns;
  private final CircleBooks books;
  private final CircleNames names;
  private final Bids bids;
  private final Rotations rotations;
  private final InstantSource clock;

  CircleView(
      Circles circles,
      CircleTurns turns,
      CircleBooks books,
      CircleNames names,
      Bids bids,
      Rotations rotations,
      InstantSource clock) {
    this.circles = circles;
    this.turns = turns;
    this.books = books;
    this.names = names;
    this.bids = bids;
    this.rotations = rotations;
    this.clock = clock;
  }

  CircleTold told(Visit visit) {
    return new CircleTold(visit, names.of(visit.id()));
  }

  Circle circle(Visit visit, UUID circle) {
    return circles.get(visit.caller(), visit.id(), new CircleId(circle));
  }

  /// Whoever comes by a link brings its secret as `link`.
  Answer of(Visit visit, UUID id, Form form) {
    Circle circle = circles.get(visit.caller(), visit.id(), new CircleId(id), form.text("link"));
    Form started =
        form.starting("size", String.valueOf(circle.terms().size()))
            .starting("firstDue", circle.terms().firstDue().toString());
    CircleLedger ledger = history(circle);
    return Answer.show(
        new CirclePage(
            visit,
            told(visit),
            circle,
            ledger,
            books.sums(circle),
            awaited(circle),
            changes(circle, ledger),
            started));
  }

  private List<String> awaited(Circle circle) {
    return circle.status() == CircleStatus.DRAFT ? turns.awaited(circle) : List.of();
  }

  /// What has changed while it ran, and the bidding; once it was completed, the rotations around
  /// it.
  private CirclePage.Changes changes(Circle circle, CircleLedger ledger) {
    return switch (circle.status()) {
      case ACTIVE, PAUSED ->
          new CirclePage.Changes(
              since(circle),
              bids.auction(circle, ledger.cycles()),
              Optional.empty(),
              Optional.empty());
      case DISSOLVED ->
          new CirclePage.Changes(
              since(circle), Optional.empty(), Optional.empty(), Optional.empty());
      case DRAFT, COMPLETED, CANCELLED -> {
        Rotations.Around around = rotations.around(circle);
        yield new CirclePage.Changes(
            CircleChanges.NONE, Optional.empty(), around.previous(), around.next());
      }
    };
  }

  /// What has changed since the start, or is to.
  CircleChanges since(Circle circle) {
    return circle.status() == CircleStatus.DRAFT ? CircleChanges.NONE : books.changes(circle);
  }

  CircleLedger history(Circle circle) {
    if (circle.status() == CircleStatus.DRAFT) {
      return new CircleLedger(List.of(), List.of(), clock.instant());
    }
    return new CircleLedger(books.cycles(circle), books.contributions(circle), clock.instant());
  }

  /// Does something with a circle and says on its page what was done, or why not.
  Answer done(Visit visit, UUID circle, Form form, Supplier<String> command) {
    return form.sent(
        () -> Answer.go(visit.path("/circles/" + circle), command.get()),
        again -> of(visit, circle, again));
  }
}

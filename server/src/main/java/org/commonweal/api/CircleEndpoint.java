package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Bidding;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.CircleTerms;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Entry;
import org.commonweal.savings.Every;
import org.commonweal.savings.Late;
import org.commonweal.savings.Missing;
import org.commonweal.savings.NewCircle;
import org.commonweal.savings.Parts;
import org.commonweal.savings.Schedule;
import org.commonweal.savings.Turn;
import org.commonweal.savings.TurnOrder;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Savings circles of a community: founded, planned, started, given up.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles")
class CircleEndpoint {

  private final Circles circles;
  private final CircleBooks books;
  private final Communities communities;

  CircleEndpoint(Circles circles, CircleBooks books, Communities communities) {
    this.circles = circles;
    this.books = books;
    this.communities = communities;
  }

  /// What the members agree on. Everybody pays `contribution` every `count` days, weeks or months,
  /// from `firstDue` on; an empty `zone` is the community's, an empty `lateFee` is none. `reserve`
  /// is what everybody pays into the reserve beside each contribution, empty unless it covers for
  /// what is `missing`. Where turns are auctioned, a discount is at most `ceilingPercent` of the
  /// pot, and each bid `stepPercent` of it above the one before; both are 0 otherwise.
  record Terms(
      String name,
      String contribution,
      String currency,
      Every every,
      int count,
      LocalDate firstDue,
      String zone,
      int size,
      int graceHours,
      Late late,
      String lateFee,
      TurnOrder order,
      Entry entry,
      Parts parts,
      Missing missing,
      String reserve,
      int ceilingPercent,
      int stepPercent) {

    static Terms of(CircleTerms terms) {
      return new Terms(
          terms.name(),
          terms.contribution().text(),
          terms.currency().code(),
          terms.frequency().every(),
          terms.frequency().count(),
          terms.firstDue(),
          terms.zone().getId(),
          terms.size(),
          terms.graceHours(),
          terms.late(),
          terms.lateFee().text(),
          terms.order(),
          terms.entry(),
          terms.rules().parts(),
          terms.rules().missing(),
          terms.rules().reserve().text(),
          terms.rules().bidding().ceilingPercent(),
          terms.rules().bidding().stepPercent());
    }

    NewCircle asked() {
      return new NewCircle(
          name,
          contribution,
          currency,
          every,
          count,
          firstDue,
          zone,
          size,
          graceHours,
          late,
          lateFee,
          order,
          entry,
          parts,
          missing,
          reserve,
          new Bidding(ceilingPercent, stepPercent));
    }
  }

  /// A member and the cycle in which they receive, counted from 0; where turns are auctioned, it
  /// says nothing before they have. `seat` stays from the start on, whoever has the place.
  record Seat(UUID member, String name, int seat, int position) {

    static Seat of(Turn turn) {
      return new Seat(turn.member().value(), turn.name(), turn.seat(), turn.position());
    }
  }

  /// A circle; `cycle` is the one that is open. `commitment` is the SHA-256 that lots are checked
  /// by, empty if there are none.
  record Shown(
      UUID id,
      Terms terms,
      CircleStatus status,
      UUID organiser,
      String organiserName,
      int cycle,
      String commitment,
      Optional<Instant> drawnAt,
      List<Seat> turns) {

    static Shown of(Circles circles, Caller caller, CommunityId community, UUID circle) {
      return of(circles.get(caller, community, new CircleId(circle)));
    }

    static Shown of(Circle circle) {
      return new Shown(
          circle.id().value(),
          Terms.of(circle.terms()),
          circle.status(),
          circle.organiser().value(),
          circle.organiserName(),
          circle.cycle(),
          circle.commitment(),
          circle.drawnAt(),
          circle.turns().stream().map(Seat::of).toList());
    }
  }

  /// One cycle as planned: `recipient` is null while nobody has the place or bids decide; `net` is
  /// what the recipient has received less what they have paid once it is over.
  record Line(int cycle, LocalDate due, Optional<Seat> recipient, Money pool, Money net) {

    static Line of(CircleTerms terms, Schedule.Line line) {
      return new Line(
          line.cycle(),
          line.due().toLocalDate(),
          line.recipient().map(Seat::of),
          Money.of(line.pool(), terms.currency()),
          Money.of(line.net(), terms.currency()));
    }
  }

  /// How many the circle is for, and when it begins.
  record Plan(int size, LocalDate firstDue) {}

  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Paging paging) {
    return Rows.of(circles.list(caller, community, paging.page()), Shown::of);
  }

  @PostMapping
  ResponseEntity<Shown> create(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Terms asked) {
    CircleId id = circles.create(caller, community, asked.asked());
    UUID uid = communities.get(community).uid();
    return Places.created(
        Places.of(uid, "circles", id.value()), Shown.of(circles, caller, community, id.value()));
  }

  /// `link` is the secret of an invitation link, for whoever has one.
  @GetMapping("/{circle}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestParam Optional<String> link) {
    return Shown.of(circles.get(caller, community, new CircleId(circle), link.orElse("")));
  }

  /// Who receives what, and when.
  @GetMapping("/{circle}/schedule")
  Rows<Line> schedule(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Schedule schedule = found.schedule(books.cycles(found));
    return Rows.of(schedule.lines(), line -> Line.of(schedule.terms(), line));
  }

  @PutMapping("/{circle}/plan")
  Shown plan(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Plan asked) {
    var plan = new Circles.Plan(asked.size(), asked.firstDue());
    return Shown.of(circles.plan(caller, community, new CircleId(circle), plan));
  }

  /// Begins a full circle whose order is decided.
  @PostMapping("/{circle}/start")
  Shown start(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    circles.start(caller, community, new CircleId(circle));
    return Shown.of(circles, caller, community, circle);
  }

  /// Gives up a draft.
  @PostMapping("/{circle}/cancel")
  Shown cancel(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    circles.cancel(caller, community, new CircleId(circle));
    return Shown.of(circles, caller, community, circle);
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.Counting;
import org.commonweal.treasury.Countings;
import org.commonweal.treasury.NewCounting;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What was counted in a place, and how it differed from the books.
@RestController
@RequestMapping(Places.COMMUNITY + "/places/{place}/counts")
class CountEndpoint {

  private final Countings countings;
  private final OutsidePlaces places;

  CountEndpoint(Countings countings, OutsidePlaces places) {
    this.countings = countings;
    this.places = places;
  }

  /// A count; `journal` posted the difference, and is null if there was none.
  record Shown(
      UUID id,
      Money counted,
      Money books,
      Money difference,
      LocalDate effective,
      String reason,
      Optional<UUID> journal,
      Instant recordedAt) {

    static Shown of(Counting counting) {
      return new Shown(
          counting.id().value(),
          Money.of(counting.counted(), counting.currency()),
          Money.of(counting.books(), counting.currency()),
          Money.of(counting.difference(), counting.currency()),
          counting.effective(),
          counting.reason(),
          counting.journal().map(JournalId::value),
          counting.recordedAt());
    }
  }

  /// What was counted, 0 or more. An empty `effective` means today; `books` is what they are
  /// expected to say, or empty if it does not matter; a difference needs a reason.
  record New(String counted, String currency, String effective, String reason, String books) {

    NewCounting asked() {
      return new NewCounting(
          counted,
          currency,
          Day.ifAny("effective", effective),
          reason,
          Optional.of(books).filter(text -> !text.isBlank()));
    }
  }

  /// Newest first.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID place,
      @ParameterObject Paging paging) {
    OutsidePlace found = places.get(community, new PlaceId(place));
    return Rows.of(countings.list(caller, community, found.id(), paging.page()), Shown::of);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown record(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID place,
      @RequestBody New asked) {
    return Shown.of(countings.record(caller, community, new PlaceId(place), asked.asked()));
  }
}

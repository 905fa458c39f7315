package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Period;
import org.commonweal.treasury.Periods;
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

/// Closed periods of the books.
@RestController
@RequestMapping(Places.COMMUNITY + "/periods")
class PeriodEndpoint {

  private final Periods periods;

  PeriodEndpoint(Periods periods) {
    this.periods = periods;
  }

  /// A period that was closed through a day, and until when it was.
  record Shown(
      LocalDate through,
      long entry,
      Instant closedAt,
      String closedBy,
      Optional<Instant> reopenedAt,
      Optional<String> reopenedBy) {

    static Shown of(Period period) {
      return new Shown(
          period.through(),
          period.entry(),
          period.closedAt(),
          period.closedBy(),
          period.reopenedAt(),
          period.reopenedBy());
    }
  }

  /// The last day of a period.
  record Through(String through) {

    LocalDate day() {
      return Day.ifAny("through", through)
          .orElseThrow(() -> new Refused(new InputRefusal.Missing("through")));
    }
  }

  /// Newest first.
  @GetMapping
  Rows<Shown> list(@PathVariable CommunityId community, @ParameterObject Paging paging) {
    return Rows.of(periods.list(community, paging.page()), Shown::of);
  }

  /// Nothing can be entered for a day up to this one any more.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Through asked) {
    periods.close(caller, community, asked.day());
    return newest(community);
  }

  /// Opens the last closed period again.
  @PostMapping("/reopen")
  Shown reopen(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Through asked) {
    LocalDate day = asked.day();
    periods.reopen(caller, community, day);
    return periods.list(community, Page.FIRST).rows().stream()
        .filter(period -> period.through().equals(day))
        .findFirst()
        .map(Shown::of)
        .orElseThrow();
  }

  private Shown newest(CommunityId community) {
    return Shown.of(periods.list(community, Page.FIRST).rows().getFirst());
  }
}

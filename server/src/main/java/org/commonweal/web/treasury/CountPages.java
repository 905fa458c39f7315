package org.commonweal.web.treasury;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Countings;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Counts what is in a place: the amount, what the books say to that, and then the record.
@Controller
@RequestMapping("/communities/{community}/treasury/places/{place}/count")
class CountPages {

  private final OutsidePlaces places;
  private final Countings countings;
  private final Currencies currencies;
  private final Membership membership;
  private final InstantSource clock;

  CountPages(
      OutsidePlaces places,
      Countings countings,
      Currencies currencies,
      Membership membership,
      InstantSource clock) {
    this.places = places;
    this.countings = countings;
    this.currencies = currencies;
    this.membership = membership;
    this.clock = clock;
  }

  @GetMapping
  Answer counting(Visit visit, @PathVariable UUID place, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    return page(visit, place, form, Optional.empty());
  }

  @PostMapping("/preview")
  Answer preview(Visit visit, @PathVariable UUID place, Form form) {
    return form.sent(
        () -> page(visit, place, form, Optional.of(compared(visit, place, form))),
        again -> page(visit, place, again, Optional.empty()));
  }

  @PostMapping
  Answer record(Visit visit, @PathVariable UUID place, Form form) {
    return form.sent(
        () -> {
          Optional<String> books = Optional.of(form.text("books")).filter(text -> !text.isEmpty());
          countings.record(
              visit.caller(), visit.id(), new PlaceId(place), Typed.counting(form, books));
          return Answer.go(visit.path("/treasury/places/" + place), "The count is in the books.");
        },
        again -> again(visit, place, again));
  }

  /// What was wrong is shown beside the difference, if the amount itself can be read.
  private Answer again(Visit visit, UUID place, Form form) {
    try {
      return page(visit, place, form, Optional.of(compared(visit, place, form)));
    } catch (Refused _) {
      return page(visit, place, form, Optional.empty());
    }
  }

  private CountPage.CountedThere compared(Visit visit, UUID place, Form form) {
    Countings.Compared compared =
        countings.compare(
            visit.caller(), visit.id(), new PlaceId(place), Typed.counting(form, Optional.empty()));
    return new CountPage.CountedThere(compared.counted(), compared.books(), compared.currency());
  }

  private Answer page(
      Visit visit, UUID place, Form form, Optional<CountPage.CountedThere> counted) {
    OutsidePlace found = places.get(visit.id(), new PlaceId(place));
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.community().zone());
    return Answer.show(
        new CountPage(
            visit,
            found,
            places.holdings(visit.caller(), visit.id(), List.of(found.id())),
            currencies.all(visit.community()),
            form.starting("effective", today.toString()),
            counted));
  }
}

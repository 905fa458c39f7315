package org.commonweal.web.treasury;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.TopUpList;
import org.commonweal.treasury.TopUpLists;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.imports.Lines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Top-ups of many in one action: the lines, what they would do, and then the receipt.
@Controller
@RequestMapping("/communities/{community}/treasury/top-ups/many")
class TopUpListPages {

  private final TopUpLists lists;
  private final OutsidePlaces places;
  private final Currencies currencies;
  private final Membership membership;
  private final InstantSource clock;

  TopUpListPages(
      TopUpLists lists,
      OutsidePlaces places,
      Currencies currencies,
      Membership membership,
      InstantSource clock) {
    this.lists = lists;
    this.places = places;
    this.currencies = currencies;
    this.membership = membership;
    this.clock = clock;
  }

  @GetMapping
  Answer begin(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    return page(visit, form);
  }

  @PostMapping("/change")
  Answer change(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    return page(visit, form);
  }

  private Answer page(Visit visit, Form form) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.community().zone());
    return Answer.show(
        new TopUpListPage(
            visit,
            form.starting("effective", today.toString()),
            places.all(visit.id()),
            currencies.all(visit.community())));
  }

  @PostMapping("/preview")
  Answer preview(Visit visit, Form form, @RequestParam("file") Optional<MultipartFile> file) {
    return form.sent(() -> preview(visit, Lines.in(form, file)), again -> page(visit, again));
  }

  private Answer preview(Visit visit, Form form) {
    return form.sent(
        () -> Answer.show(sure(visit, form, Listing.of(form))), again -> page(visit, again));
  }

  private TopUpListSurePage sure(Visit visit, Form form, TopUpList asked) {
    OutsidePlace place = places.get(visit.id(), asked.place());
    return new TopUpListSurePage(
        visit,
        form,
        asked.lines(),
        lists.preview(visit.caller(), visit.id(), asked),
        place,
        places.holdings(visit.caller(), visit.id(), List.of(place.id())));
  }

  @PostMapping
  Answer record(Visit visit, Form form) {
    return form.sent(
        () -> {
          List<Movement> made = lists.record(visit.caller(), visit.id(), Listing.of(form));
          String entries = made.getFirst().entry() + "-" + made.getLast().entry();
          return Answer.go(
              new Told(visit).path("/top-ups/many/" + entries), "All of it is in the books.");
        },
        again -> preview(visit, again));
  }
}

package org.commonweal.web.treasury;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Slice;
import org.commonweal.treasury.Counting;
import org.commonweal.treasury.Countings;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Places: opened, renamed, counted, closed.
@Controller
@RequestMapping("/communities/{community}/treasury/places")
class PlacePages {

  private final OutsidePlaces places;
  private final Countings countings;

  PlacePages(OutsidePlaces places, Countings countings) {
    this.places = places;
    this.countings = countings;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    List<OutsidePlace> all = places.all(visit.id());
    List<PlaceHolding> holdings =
        visit.may(Permission.READ_MONEY)
            ? places.holdings(
                visit.caller(), visit.id(), all.stream().map(OutsidePlace::id).toList())
            : List.of();
    return Answer.show(new PlaceListPage(visit, all, holdings, form.starting("kind", "cash")));
  }

  @PostMapping
  Answer open(Visit visit, Form form) {
    return form.sent(
        () -> {
          OutsidePlace made = places.open(visit.caller(), visit.id(), asked(form));
          return Answer.go(visit.path("/treasury/places"), made.name() + " is there now.");
        },
        again -> list(visit, again));
  }

  private static NewPlace asked(Form form) {
    return new NewPlace(Choice.of(form, "kind", PlaceKind.values()), form.text("name"));
  }

  @GetMapping("/{place}")
  Answer one(Visit visit, @PathVariable UUID place, Form form) {
    OutsidePlace found = places.get(visit.id(), new PlaceId(place));
    Slice<Counting> counts = countings.list(visit.caller(), visit.id(), found.id(), form.page());
    Form starting = form.starting("name", found.name()).starting("kind", found.kind().code());
    return Answer.show(
        new PlacePage(
            visit,
            found,
            places.holdings(visit.caller(), visit.id(), List.of(found.id())),
            counts.rows(),
            starting,
            Pager.of(Query.of(new Told(visit).place(found.id(), "")), form, counts)));
  }

  @PostMapping("/{place}")
  Answer change(Visit visit, @PathVariable UUID place, Form form) {
    return done(
        visit,
        place,
        form,
        () -> places.change(visit.caller(), visit.id(), new PlaceId(place), asked(form)));
  }

  @PostMapping("/{place}/reopen")
  Answer reopen(Visit visit, @PathVariable UUID place, Form form) {
    return done(
        visit, place, form, () -> places.reopen(visit.caller(), visit.id(), new PlaceId(place)));
  }

  private Answer done(Visit visit, UUID place, Form form, Runnable command) {
    return form.sent(
        () -> {
          command.run();
          return Answer.go(visit.path("/treasury/places/" + place), "It was changed.");
        },
        again -> one(visit, place, again));
  }
}

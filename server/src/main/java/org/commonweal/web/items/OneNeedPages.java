package org.commonweal.web.items;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.Membership;
import org.commonweal.items.Asker;
import org.commonweal.items.Need;
import org.commonweal.items.NeedChanges;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.NeedId;
import org.commonweal.items.NeedTerms;
import org.commonweal.items.Needs;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.items.Shortfall;
import org.commonweal.kernel.Slice;
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

/// Everybody's needs, and each one's own page.
@Controller
@RequestMapping("/communities/{community}/needs")
class OneNeedPages {

  private final Needs needs;
  private final NeedChanges changes;
  private final Membership membership;
  private final InstantSource clock;

  OneNeedPages(Needs needs, NeedChanges changes, Membership membership, InstantSource clock) {
    this.needs = needs;
    this.changes = changes;
    this.membership = membership;
    this.clock = clock;
  }

  @GetMapping("/all")
  Answer all(Visit visit, Form form) {
    Slice<Need> slice = needs.list(visit.id(), filter(form), form.page());
    Query query =
        Query.of(visit.path("/needs/all"))
            .with("text", form.text("text"))
            .with("status", form.text("status"))
            .with("priority", form.text("priority"))
            .with("recurrence", form.text("recurrence"));
    return Answer.show(
        new AllNeedsPage(visit, form, slice.rows(), words(visit), Pager.of(query, form, slice)));
  }

  private static NeedFilter filter(Form form) {
    return new NeedFilter(
        Set.of(),
        Optional.empty(),
        form.text("priority").isEmpty()
            ? Optional.empty()
            : Optional.of(Choice.of(form, "priority", Priority.values())),
        form.text("recurrence").isEmpty()
            ? Optional.empty()
            : Optional.of(Choice.of(form, "recurrence", Recurrence.values())),
        !form.has("status", "all"),
        form.text("text").strip());
  }

  private NeedWords words(Visit visit) {
    return new NeedWords(visit, LocalDate.ofInstant(clock.instant(), visit.community().zone()));
  }

  @GetMapping("/{need}")
  Answer one(Visit visit, @PathVariable UUID need, Form form) {
    return Answer.show(page(visit, new NeedId(need), form));
  }

  private NeedPage page(Visit visit, NeedId id, Form form) {
    Need need = needs.get(visit.id(), id);
    Slice<Shortfall> missed = changes.shortfalls(visit.id(), id, form.page());
    return new NeedPage(
        visit,
        need,
        words(visit),
        missed.rows(),
        Pager.of(Query.of(visit.path("/needs/" + id.value())), form, missed),
        need.running() && changeable(visit, need),
        form);
  }

  private boolean changeable(Visit visit, Need need) {
    return switch (need.asker()) {
      case Asker.Person person -> membership.actsFor(visit.member(), person.member());
      case Asker.Group group -> membership.manages(visit.member(), group.council());
    };
  }

  @PostMapping("/{need}/receive")
  Answer receive(Visit visit, @PathVariable UUID need, Form form) {
    NeedId id = new NeedId(need);
    return form.sent(
        () -> {
          String units = form.language().plain(form.text("units"));
          changes.receive(visit.caller(), visit.id(), id, units);
          return back(visit, id, "It is noted; the rest stays open.");
        },
        again -> Answer.show(page(visit, id, again)));
  }

  @GetMapping("/{need}/edit")
  Answer editing(Visit visit, @PathVariable UUID need, Form form) {
    Need found = needs.get(visit.id(), new NeedId(need));
    Form filled =
        form.starting("units", form.language().number(found.units()))
            .starting("priority", found.priority().code())
            .starting("recurrence", found.recurrence().code());
    return Answer.show(new EditNeedPage(visit, found, filled));
  }

  @PostMapping("/{need}")
  Answer change(Visit visit, @PathVariable UUID need, Form form) {
    NeedId id = new NeedId(need);
    return form.sent(
        () -> {
          changes.change(visit.caller(), visit.id(), id, terms(form));
          return back(visit, id, "The need is changed.");
        },
        again -> Answer.show(new EditNeedPage(visit, needs.get(visit.id(), id), again)));
  }

  private static NeedTerms terms(Form form) {
    return new NeedTerms(
        form.language().plain(form.text("units")),
        Choice.of(form, "priority", Priority.values()),
        Choice.of(form, "recurrence", Recurrence.values()));
  }

  private static Answer back(Visit visit, NeedId need, String done) {
    return Answer.go(visit.path("/needs/" + need.value()), done);
  }
}

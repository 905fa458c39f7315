package org.commonweal.web.savings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.savings.Bidding;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleNames;
import org.commonweal.savings.CircleWord;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Entry;
import org.commonweal.savings.Every;
import org.commonweal.savings.Late;
import org.commonweal.savings.Missing;
import org.commonweal.savings.NewCircle;
import org.commonweal.savings.Parts;
import org.commonweal.savings.Template;
import org.commonweal.savings.TurnOrder;
import org.commonweal.treasury.Currencies;
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

/// The list of circles, founding one, and what its organiser decides before it starts.
@Controller
@RequestMapping("/communities/{community}/circles")
class CirclePages {

  private final Circles circles;
  private final CircleNames names;
  private final Currencies currencies;
  private final CircleView view;

  CirclePages(Circles circles, CircleNames names, Currencies currencies, CircleView view) {
    this.circles = circles;
    this.names = names;
    this.currencies = currencies;
    this.view = view;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    CircleTold told = view.told(visit);
    Slice<Circle> slice = circles.list(visit.caller(), visit.id(), form.page());
    return Answer.show(
        new CircleListPage(
            visit,
            told,
            slice.rows(),
            form.starting("word", told.one()),
            Pager.of(Query.of(told.list()), form, slice)));
  }

  @PostMapping("/word")
  Answer call(Visit visit, Form form) {
    return form.sent(
        () -> {
          CircleWord word = Choice.of(form, "word", CircleWord.values());
          names.change(visit.caller(), visit.id(), word);
          return Answer.go(
              visit.path("/circles"), "They are called " + word.many() + " from now on.");
        },
        again -> list(visit, again));
  }

  @GetMapping("/new")
  Answer begin(Visit visit, Form form) {
    Form started =
        Arrays.stream(Template.values())
            .filter(template -> template.code().equals(form.text("template")))
            .findFirst()
            .map(template -> from(template, form))
            .orElse(form);
    return shown(
        visit,
        started
            .starting("every", "months")
            .starting("count", "1")
            .starting("currency", visit.community().currency().getCurrencyCode())
            .starting("graceHours", "48")
            .starting("late", "fee")
            .starting("lateFee", "0")
            .starting("order", "joined")
            .starting("ceilingPercent", String.valueOf(Bidding.USUAL.ceilingPercent()))
            .starting("stepPercent", String.valueOf(Bidding.USUAL.stepPercent()))
            .starting("entry", "open")
            .starting("parts", "refused")
            .starting("missing", "wait")
            .starting("reserve", "0"));
  }

  private static Form from(Template template, Form form) {
    return form.starting("every", Choice.value(template.frequency().every()))
        .starting("count", String.valueOf(template.frequency().count()))
        .starting("size", String.valueOf(template.size()));
  }

  private Answer shown(Visit visit, Form form) {
    return Answer.show(
        new NewCirclePage(visit, view.told(visit), currencies.all(visit.community()), form));
  }

  @PostMapping
  Answer create(Visit visit, Form form) {
    return form.sent(
        () -> {
          CircleId id = circles.create(visit.caller(), visit.id(), asked(form));
          return Answer.go(
              visit.path("/circles/" + id.value()),
              form.text("name").strip() + " is a draft now. Nothing is paid before it starts.");
        },
        again -> shown(visit, again));
  }

  private static NewCircle asked(Form form) {
    return new NewCircle(
        form.text("name"),
        plain(form, "contribution"),
        form.text("currency"),
        Choice.of(form, "every", Every.values()),
        form.whole("count"),
        day(form, "firstDue"),
        form.text("zone"),
        form.whole("size"),
        form.whole("graceHours"),
        Choice.of(form, "late", Late.values()),
        plain(form, "lateFee"),
        Choice.of(form, "order", TurnOrder.values()),
        Choice.of(form, "entry", Entry.values()),
        Choice.of(form, "parts", Parts.values()),
        Choice.of(form, "missing", Missing.values()),
        plain(form, "reserve"),
        bidding(form));
  }

  /// What is filled in beside another order says nothing.
  private static Bidding bidding(Form form) {
    return form.has("order", Choice.value(TurnOrder.AUCTION))
        ? new Bidding(form.whole("ceilingPercent"), form.whole("stepPercent"))
        : Bidding.NONE;
  }

  private static String plain(Form form, String field) {
    return form.language().plain(form.text(field));
  }

  private static LocalDate day(Form form, String field) {
    if (form.text(field).isBlank()) {
      throw new Refused(new InputRefusal.Missing(field));
    }
    return Day.read(field, form.text(field));
  }

  @GetMapping("/{circle}")
  Answer one(Visit visit, @PathVariable UUID circle, Form form) {
    return view.of(visit, circle, form);
  }

  @PostMapping("/{circle}/plan")
  Answer plan(Visit visit, @PathVariable UUID circle, Form form) {
    return view.done(
        visit,
        circle,
        form,
        () -> {
          var plan = new Circles.Plan(form.whole("size"), day(form, "firstDue"));
          circles.plan(visit.caller(), visit.id(), new CircleId(circle), plan);
          return "The plan was changed.";
        });
  }

  @PostMapping("/{circle}/start")
  Answer start(Visit visit, @PathVariable UUID circle, Form form) {
    return view.done(
        visit,
        circle,
        form,
        () -> {
          circles.start(visit.caller(), visit.id(), new CircleId(circle));
          return "It has started. Everybody can pay for the first cycle now.";
        });
  }

  @PostMapping("/{circle}/cancel")
  Answer cancel(Visit visit, @PathVariable UUID circle, Form form) {
    return view.done(
        visit,
        circle,
        form,
        () -> {
          circles.cancel(visit.caller(), visit.id(), new CircleId(circle));
          return "It was given up.";
        });
  }
}

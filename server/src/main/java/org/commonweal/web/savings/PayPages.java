package org.commonweal.web.savings;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.savings.Bids;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CirclePayments;
import org.commonweal.savings.CirclePayouts;
import org.commonweal.savings.CycleId;
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

/// Money into a running circle and out of it.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}")
class PayPages {

  private final CirclePayments payments;
  private final CirclePayouts payouts;
  private final OutsidePlaces places;
  private final Bids bids;
  private final CircleView view;

  PayPages(
      CirclePayments payments,
      CirclePayouts payouts,
      OutsidePlaces places,
      Bids bids,
      CircleView view) {
    this.payments = payments;
    this.payouts = payouts;
    this.places = places;
    this.bids = bids;
    this.view = view;
  }

  @GetMapping("/pay")
  Answer own(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    return Answer.show(new PayPage(visit, view.told(visit), found, view.history(found), form));
  }

  @PostMapping("/pay")
  Answer pay(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          CycleId cycle = cycle(circle, form);
          payments.contribute(visit.caller(), visit.id(), cycle, amount(visit, cycle, form));
          return Answer.go(
              visit.path("/circles/" + circle),
              "You have paid for cycle " + (cycle.cycle() + 1) + ".");
        },
        again -> own(visit, circle, again));
  }

  /// What was typed, or all that is due.
  private String amount(Visit visit, CycleId cycle, Form form) {
    String typed = form.language().plain(form.text("amount"));
    Circle found = view.circle(visit, cycle.circle().value());
    return found
        .turn(visit.member().id())
        .filter(_ -> typed.isBlank() && cycle.within(found))
        .map(me -> view.history(found).rest(found, cycle.cycle(), me).text())
        .orElse(typed);
  }

  @GetMapping("/sheet")
  Answer sheet(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    List<OutsidePlace> open = places.all(visit.id()).stream().filter(OutsidePlace::open).toList();
    return Answer.show(
        new SheetPage(visit, view.told(visit), found, view.history(found), open, form));
  }

  @PostMapping("/sheet")
  Answer collect(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          List<MemberId> members = form.all("members").stream().map(text -> member(text)).toList();
          var collection = new CirclePayments.Collection(new PlaceId(form.uuid("place")), members);
          payments.collect(visit.caller(), visit.id(), cycle(circle, form), collection);
          return Answer.go(visit.path("/circles/" + circle), written(members.size()));
        },
        again -> sheet(visit, circle, again));
  }

  /// People count cycles from 1.
  private static CycleId cycle(UUID circle, Form form) {
    return new CycleId(new CircleId(circle), form.whole("cycle") - 1);
  }

  private static MemberId member(String text) {
    try {
      return new MemberId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refused(new InputRefusal.Missing("members"));
    }
  }

  private static String written(int members) {
    return members == 1
        ? "The contribution of one member was written down."
        : "The contributions of " + members + " members were written down.";
  }

  @GetMapping("/payout")
  Answer sure(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    CircleLedger ledger = view.history(found);
    return Answer.show(
        new PayoutPage(
            visit, view.told(visit), found, ledger, bids.auction(found, ledger.cycles()), form));
  }

  @PostMapping("/payout")
  Answer payOut(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          payouts.payOut(
              visit.caller(),
              visit.id(),
              cycle(circle, form),
              new MemberId(form.uuid("recipient")));
          return Answer.go(visit.path("/circles/" + circle), "It was paid out.");
        },
        again -> sure(visit, circle, again));
  }

  @PostMapping("/acknowledge")
  Answer acknowledge(Visit visit, @PathVariable UUID circle, Form form) {
    return view.done(
        visit,
        circle,
        form,
        () -> {
          payouts.acknowledge(visit.caller(), visit.id(), cycle(circle, form));
          return "Thank you: it is written down that the money has arrived.";
        });
  }
}

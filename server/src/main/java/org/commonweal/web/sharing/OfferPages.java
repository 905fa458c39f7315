package org.commonweal.web.sharing;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Intakes;
import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.OfferAsked;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One offer, and what becomes of it.
@Controller
@RequestMapping("/communities/{community}/offers/{offered}")
class OfferPages {

  private final OfferView view;
  private final MemberOffers members;
  private final Intakes intakes;
  private final OfferRequests requests;

  OfferPages(OfferView view, MemberOffers members, Intakes intakes, OfferRequests requests) {
    this.view = view;
    this.members = members;
    this.intakes = intakes;
    this.requests = requests;
  }

  @GetMapping
  Answer one(Visit visit, @PathVariable UUID offered, Form form) {
    OfferPage page = view.page(visit, new OfferId(offered), form);
    return page.offer().target().kind() == HolderKind.POOL
        ? Answer.go(Paths.contribution(visit, page.offer()))
        : Answer.show(page);
  }

  @PostMapping("/requests")
  Answer ask(Visit visit, @PathVariable UUID offered, Form form) {
    OfferId id = new OfferId(offered);
    return on(visit, id, form)
        .sent(
            () -> requests.ask(visit.caller(), visit.id(), id, asked(visit, form)),
            "The request is made. It waits until the giver accepts it.");
  }

  private static OfferAsked asked(Visit visit, Form form) {
    return new OfferAsked(
        form.text("requester").isEmpty()
            ? visit.member().id()
            : new MemberId(form.uuid("requester")),
        form.language().plain(form.text("units")));
  }

  @PostMapping("/end")
  Answer end(Visit visit, @PathVariable UUID offered, Form form) {
    OfferId id = new OfferId(offered);
    return on(visit, id, form)
        .sent(() -> members.end(visit.caller(), visit.id(), id), "The offer is over.");
  }

  @PostMapping("/accept")
  Answer accept(Visit visit, @PathVariable UUID offered, Form form) {
    OfferId id = new OfferId(offered);
    return on(visit, id, form)
        .sent(
            () -> intakes.accept(visit.caller(), visit.id(), id),
            "Accepted: the council awaits it.");
  }

  @PostMapping("/reject")
  Answer reject(Visit visit, @PathVariable UUID offered, Form form) {
    OfferId id = new OfferId(offered);
    return on(visit, id, form)
        .sent(
            () -> intakes.reject(visit.caller(), visit.id(), id, form.text("reason")),
            "Rejected; the giver reads the reason.");
  }

  @PostMapping("/receive")
  Answer receive(Visit visit, @PathVariable UUID offered, Form form) {
    OfferId id = new OfferId(offered);
    return on(visit, id, form)
        .sent(
            () ->
                intakes.receive(
                    visit.caller(), visit.id(), id, form.language().plain(form.text("units"))),
            "Received: the council has it.");
  }

  private OfferForm on(Visit visit, OfferId id, Form form) {
    return new OfferForm(view, visit, id, form);
  }

  static Answer back(Visit visit, OfferId offer, String done) {
    return Answer.go(visit.path("/offers/" + offer.value()), done);
  }
}

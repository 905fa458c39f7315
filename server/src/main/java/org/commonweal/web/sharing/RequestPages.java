package org.commonweal.web.sharing;

import java.util.UUID;
import org.commonweal.kernel.Slice;
import org.commonweal.sharing.OfferRequest;
import org.commonweal.sharing.OfferRequestId;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.Receivings;
import org.commonweal.sharing.RequestFilter;
import org.commonweal.sharing.ShareId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the visitor asked for, and what becomes of each request.
@Controller
@RequestMapping("/communities/{community}/requests")
class RequestPages {

  private final OfferRequests requests;
  private final Receivings receivings;
  private final OfferView view;

  RequestPages(OfferRequests requests, Receivings receivings, OfferView view) {
    this.requests = requests;
    this.receivings = receivings;
    this.view = view;
  }

  @GetMapping
  Answer mine(Visit visit, Form form) {
    Slice<OfferRequest> slice =
        requests.list(visit.id(), RequestFilter.by(visit.member().id()), form.page());
    return Answer.show(
        new MyRequestsPage(
            visit, slice.rows(), Pager.of(Query.of(visit.path("/requests")), form, slice)));
  }

  @PostMapping("/{request}/accept")
  Answer accept(Visit visit, @PathVariable UUID request, Form form) {
    OfferRequest asked = found(visit, request);
    return on(visit, asked, form)
        .sent(
            () -> requests.accept(visit.caller(), visit.id(), asked.id()),
            "It is kept for " + asked.requesterName() + ".");
  }

  @PostMapping("/{request}/reject")
  Answer reject(Visit visit, @PathVariable UUID request, Form form) {
    OfferRequest asked = found(visit, request);
    return on(visit, asked, form)
        .sent(
            () -> requests.reject(visit.caller(), visit.id(), asked.id(), form.text("reason")),
            asked.requesterName() + " reads the reason.");
  }

  @PostMapping("/{request}/cancel")
  Answer cancel(Visit visit, @PathVariable UUID request, Form form) {
    OfferRequest asked = found(visit, request);
    return on(visit, asked, form)
        .sent(
            () -> requests.cancel(visit.caller(), visit.id(), asked.id()),
            "The request is taken back.");
  }

  @PostMapping("/{request}/confirm")
  Answer confirm(Visit visit, @PathVariable UUID request, Form form) {
    OfferRequest asked = found(visit, request);
    return form.sent(
        () -> {
          String units = form.language().plain(form.text("units"));
          ShareId share = receivings.confirm(visit.caller(), visit.id(), asked.id(), units);
          return Answer.go(Paths.share(visit, share));
        },
        on(visit, asked, form)::again);
  }

  private OfferRequest found(Visit visit, UUID request) {
    return requests.get(visit.id(), new OfferRequestId(request));
  }

  private OfferForm on(Visit visit, OfferRequest asked, Form form) {
    return new OfferForm(view, visit, asked.offer(), form);
  }
}

package org.commonweal.web.sharing;

import org.commonweal.sharing.OfferId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;

/// A form on an offer's page, which says afterwards what was done, or why it was not.
record OfferForm(OfferView view, Visit visit, OfferId offer, Form form) {

  Answer sent(Runnable command, String done) {
    return form.sent(
        () -> {
          command.run();
          return OfferPages.back(visit, offer, done);
        },
        this::again);
  }

  Answer again(Form refused) {
    return Answer.show(view.page(visit, offer, refused));
  }
}

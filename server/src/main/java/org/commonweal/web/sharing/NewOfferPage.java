package org.commonweal.web.sharing;

import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that offers something; `givers` are whom the visitor may offer for, if anybody else.
public record NewOfferPage(Visit visit, Form form, Pick items, Pick givers, Pick targets)
    implements FormPage {

  @Override
  public String title() {
    return "Offer something";
  }
}

package org.commonweal.web.sharing;

import java.util.List;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that offers something; `givers` are whom the visitor may offer for, if anybody else.
public record NewOfferPage(Visit visit, Form form, Pick items, Pick givers, List<Option> targets)
    implements FormPage {

  public NewOfferPage {
    targets = List.copyOf(targets);
  }

  @Override
  public String title() {
    return "Offer something";
  }
}

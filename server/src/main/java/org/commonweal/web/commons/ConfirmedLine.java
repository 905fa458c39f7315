package org.commonweal.web.commons;

import java.io.Serializable;
import java.util.Optional;
import org.commonweal.commons.Receipt;
import org.commonweal.kernel.Refusal;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// What became of one contribution among those confirmed together, in words: it is kept until the
/// next page shows it.
public record ConfirmedLine(boolean confirmed, String who, String sentence, String href)
    implements Serializable {

  static ConfirmedLine of(Visit visit, Optional<Offer> offer, Receipt receipt) {
    String who = offer.map(one -> one.giverName() + ", " + what(visit, one)).orElse("Unknown");
    String href = offer.map(one -> Paths.contribution(visit, one)).orElse("");
    return switch (receipt) {
      case Receipt.Confirmed done ->
          new ConfirmedLine(true, who, arrived(visit, done, offer), href);
      case Receipt.Declined(OfferId _, Refusal refusal) ->
          new ConfirmedLine(false, who, visit.language().sentence(refusal), href);
    };
  }

  private static String what(Visit visit, Offer offer) {
    return Amounts.text(visit.language(), offer.item(), offer.units());
  }

  private static String arrived(Visit visit, Receipt.Confirmed done, Optional<Offer> offer) {
    String received = visit.language().number(done.received());
    return offer
        .filter(one -> done.received().compareTo(one.units()) < 0)
        .map(one -> received + " of " + visit.language().number(one.units()) + " arrived.")
        .orElse(received + " arrived, all that was offered.");
  }
}

package org.commonweal.web.treasury;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.TreasuryRefusal;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Component;

/// Shows the forms that move money.
@Component
class MoveForms {

  private final Membership membership;
  private final OutsidePlaces places;
  private final Currencies currencies;
  private final MoneySettings settings;
  private final Picks picks;
  private final InstantSource clock;

  MoveForms(
      Membership membership,
      OutsidePlaces places,
      Currencies currencies,
      MoneySettings settings,
      Picks picks,
      InstantSource clock) {
    this.membership = membership;
    this.places = places;
    this.currencies = currencies;
    this.settings = settings;
    this.picks = picks;
    this.clock = clock;
  }

  /// The empty form, for those who may.
  Answer begin(Visit visit, MovementKind kind, Form form) {
    boolean sends = kind == MovementKind.TRANSFER;
    membership.require(
        visit.caller(), visit.id(), sends ? Permission.SEND_MONEY : Permission.KEEP_MONEY);
    if (sends && !settings.of(visit.id()).transfers()) {
      throw new Refused(new TreasuryRefusal.TransfersOff());
    }
    return form(visit, kind, form);
  }

  Answer form(Visit visit, MovementKind kind, Form form) {
    boolean sends = kind == MovementKind.TRANSFER;
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.community().zone());
    return Answer.show(
        new MovePage(
            visit,
            kind,
            form.starting("effective", today.toString()),
            sends ? picks.others(visit, form) : picks.members(visit, form),
            sends ? List.of() : places.all(visit.id()),
            currencies.all(visit.community())));
  }
}

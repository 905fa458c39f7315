package org.commonweal.web.treasury;

import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.Sheets;
import org.commonweal.treasury.TreasurySettings;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The front page of the treasury, and what the community allows with money.
@Controller
@RequestMapping("/communities/{community}/treasury")
class TreasuryPages {

  private final Sheets sheets;
  private final OutsidePlaces places;
  private final MoneySettings settings;
  private final Membership membership;

  TreasuryPages(
      Sheets sheets, OutsidePlaces places, MoneySettings settings, Membership membership) {
    this.sheets = sheets;
    this.places = places;
    this.settings = settings;
    this.membership = membership;
  }

  @GetMapping
  Answer overview(Visit visit) {
    return Answer.show(
        new TreasuryPage(visit, sheets.of(visit.caller(), visit.id()), places.all(visit.id())));
  }

  @GetMapping("/settings")
  Answer settings(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.CHANGE_SETTINGS);
    TreasurySettings now = settings.of(visit.id());
    return Answer.show(
        new SettingsPage(
            visit,
            form.starting("transfers", now.transfers() ? "on" : "")
                .starting("digits", String.valueOf(now.digits()))));
  }

  @PostMapping("/settings")
  Answer change(Visit visit, Form form) {
    return form.sent(
        () -> {
          var asked = new TreasurySettings(form.has("transfers", "on"), form.whole("digits"));
          settings.change(visit.caller(), visit.id(), asked);
          return Answer.go(visit.path("/treasury/settings"), "The settings were saved.");
        },
        again -> Answer.show(new SettingsPage(visit, again)));
  }
}

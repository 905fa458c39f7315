package org.commonweal.web.community;

import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.Thresholds;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a community may change about itself.
@Controller
@RequestMapping("/communities/{community}/settings")
class SettingsPages {

  private final Communities communities;

  SettingsPages(Communities communities) {
    this.communities = communities;
  }

  @GetMapping
  Answer read(Visit visit, Form form) {
    return Answer.show(new SettingsPage(visit, starting(visit.community(), form)));
  }

  @PostMapping
  Answer change(Visit visit, Form form) {
    return form.sent(
        () -> {
          communities.change(visit.caller(), visit.id(), settings(form));
          return Answer.go(visit.path("/settings"), "The settings were saved.");
        },
        again -> Answer.show(new SettingsPage(visit, again)));
  }

  private static Form starting(Community community, Form form) {
    Thresholds thresholds = community.thresholds();
    return form.starting("name", community.name())
        .starting("zone", community.zone().getId())
        .starting("language", community.language().toLanguageTag())
        .starting("currency", community.currency().getCurrencyCode())
        .starting("trustForNeed", String.valueOf(thresholds.need()))
        .starting("trustForRequest", String.valueOf(thresholds.request()))
        .starting("trustForCouncil", String.valueOf(thresholds.council()))
        .starting("trustForPool", String.valueOf(thresholds.pool()));
  }

  private static CommunitySettings settings(Form form) {
    return new CommunitySettings(
        form.text("name"),
        form.text("zone"),
        form.text("language"),
        form.text("currency"),
        new Thresholds(
            form.whole("trustForNeed"),
            form.whole("trustForRequest"),
            form.whole("trustForCouncil"),
            form.whole("trustForPool")));
  }
}

package org.commonweal.web.community;

import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.community.NewGrant;
import org.commonweal.community.Trust;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Trust given, withdrawn and granted, from the page of whoever is trusted.
@Controller
@RequestMapping("/communities/{community}")
class TrustPages {

  private static final String GIVEN = "Your trust counts at once.";
  private static final String WITHDRAWN = "Your trust is withdrawn.";

  private final Trust trust;
  private final MemberShown shown;

  TrustPages(Trust trust, MemberShown shown) {
    this.trust = trust;
    this.shown = shown;
  }

  @PostMapping("/members/{member}/trust")
  Answer give(Visit visit, @PathVariable UUID member, Form form) {
    return form.sent(
        () -> {
          trust.award(visit.caller(), visit.id(), new MemberId(member));
          return Answer.go(visit.path("/members/" + member), GIVEN);
        },
        again -> shown.page(visit, member, again));
  }

  @PostMapping("/members/{member}/trust/withdraw")
  Answer withdraw(Visit visit, @PathVariable UUID member) {
    trust.withdraw(visit.caller(), visit.id(), new MemberId(member));
    return Answer.go(visit.path("/members/" + member), WITHDRAWN);
  }

  @PostMapping("/members/{member}/trust/points")
  Answer grant(Visit visit, @PathVariable UUID member, Form form) {
    return form.sent(
        () -> {
          NewGrant asked = new NewGrant(form.whole("points"), form.text("reason"));
          trust.grant(visit.caller(), visit.id(), new MemberId(member), asked);
          return Answer.go(visit.path("/members/" + member), "The points count at once.");
        },
        again -> shown.page(visit, member, again));
  }

  @PostMapping("/councils/{council}/trust")
  Answer giveCouncil(Visit visit, @PathVariable UUID council) {
    trust.award(visit.caller(), visit.id(), new CouncilId(council));
    return Answer.go(visit.path("/councils/" + council), GIVEN);
  }

  @PostMapping("/councils/{council}/trust/withdraw")
  Answer withdrawCouncil(Visit visit, @PathVariable UUID council) {
    trust.withdraw(visit.caller(), visit.id(), new CouncilId(council));
    return Answer.go(visit.path("/councils/" + council), WITHDRAWN);
  }
}

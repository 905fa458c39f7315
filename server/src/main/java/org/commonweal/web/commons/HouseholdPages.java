package org.commonweal.web.commons;

import org.commonweal.commons.Household;
import org.commonweal.commons.Households;
import org.commonweal.community.MemberId;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Household weights: who counts for more than one, and for how much.
@Controller
@RequestMapping("/communities/{community}/households")
class HouseholdPages {

  private final Households households;
  private final Picks picks;

  HouseholdPages(Households households, Picks picks) {
    this.households = households;
    this.picks = picks;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    return Answer.show(page(visit, form));
  }

  @PostMapping
  Answer set(Visit visit, Form form) {
    return form.sent(
        () -> {
          var member = new MemberId(form.uuid("member"));
          households.set(visit.caller(), visit.id(), member, form.whole("weight"));
          return Answer.go(visit.path("/households"), "The weight counts from the next plan on.");
        },
        again -> Answer.show(page(visit, again)));
  }

  private HouseholdsPage page(Visit visit, Form form) {
    Slice<Household> slice = households.list(visit.id(), form.page());
    Pick people =
        visit.may(Permission.MANAGE_MEMBERS) ? picks.participants(visit, form) : Pick.NONE;
    Query query = Query.of(visit.path("/households"));
    return new HouseholdsPage(visit, form, slice.rows(), people, Pager.of(query, form, slice));
  }
}

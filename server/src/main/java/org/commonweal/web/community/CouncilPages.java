package org.commonweal.web.community;

import org.commonweal.community.Council;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.community.NewCouncil;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Doors;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The councils of a community.
@Controller
@RequestMapping("/communities/{community}/councils")
class CouncilPages {

  private final Councils councils;
  private final Membership membership;
  private final Doors doors;

  CouncilPages(Councils councils, Membership membership, Doors doors) {
    this.councils = councils;
    this.membership = membership;
    this.doors = doors;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    Slice<Council> slice =
        councils.slice(visit.caller(), visit.id(), form.text("text"), form.page());
    Query query = Query.of(visit.path("/councils")).with("text", form.text("text"));
    return Answer.show(
        new CouncilListPage(
            visit,
            form,
            slice.rows(),
            Pager.of(query, form, slice),
            doors.whyNot(visit, Permission.CREATE_COUNCIL)));
  }

  @GetMapping("/new")
  Answer creating(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.CREATE_COUNCIL);
    return Answer.show(new NewCouncilPage(visit, form));
  }

  @PostMapping
  Answer create(Visit visit, Form form) {
    return form.sent(
        () -> {
          Council council = councils.create(visit.caller(), visit.id(), asked(form));
          return Answer.go(
              CouncilManagerPages.path(visit, council.id()),
              council.name() + " is there, and you act for it.");
        },
        again -> Answer.show(new NewCouncilPage(visit, again)));
  }

  static NewCouncil asked(Form form) {
    return new NewCouncil(form.text("name"), form.text("description"));
  }
}

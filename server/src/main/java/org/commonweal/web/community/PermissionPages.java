package org.commonweal.web.community;

import org.commonweal.community.Membership;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the visitor may do in a community, and what is missing for more.
@Controller
class PermissionPages {

  private final Membership membership;

  PermissionPages(Membership membership) {
    this.membership = membership;
  }

  @GetMapping("/communities/{community}/permissions")
  Answer list(Visit visit) {
    return Answer.show(
        new PermissionListPage(visit, membership.openings(visit.caller(), visit.id())));
  }
}

package org.commonweal.web.community;

import org.commonweal.community.Members;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The way out of a community.
@Controller
@RequestMapping("/communities/{community}/leave")
class LeavePages {

  private final Members members;

  LeavePages(Members members) {
    this.members = members;
  }

  @GetMapping
  Answer leaving(Visit visit, Form form) {
    return Answer.show(page(visit, form));
  }

  @PostMapping
  Answer leave(Visit visit, Form form) {
    return form.sent(
        () -> {
          members.leave(visit.caller(), visit.id());
          return Answer.go("/", "You left " + visit.community().name() + ".");
        },
        again -> Answer.show(page(visit, again)));
  }

  private LeavePage page(Visit visit, Form form) {
    return new LeavePage(visit, members.whyStay(visit.caller(), visit.id()), form);
  }
}

package org.commonweal.web.community;

import java.util.UUID;
import org.commonweal.community.Council;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// How a council is changed, and how it ends.
@Controller
@RequestMapping("/communities/{community}/councils/{council}")
class CouncilChangePages {

  private final Councils councils;
  private final Membership membership;

  CouncilChangePages(Councils councils, Membership membership) {
    this.councils = councils;
    this.membership = membership;
  }

  @GetMapping("/settings")
  Answer changing(Visit visit, @PathVariable UUID council, Form form) {
    Council found =
        membership.requireManager(visit.caller(), visit.id(), new CouncilId(council)).council();
    Form started = form.starting("name", found.name()).starting("description", found.description());
    return Answer.show(new CouncilSettingsPage(visit, found, started));
  }

  @PostMapping("/settings")
  Answer change(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    return form.sent(
        () -> {
          councils.change(visit.caller(), visit.id(), id, CouncilPages.asked(form));
          return Answer.go(CouncilManagerPages.path(visit, id), "The change was saved.");
        },
        again -> Answer.show(new CouncilSettingsPage(visit, get(visit, id), again)));
  }

  @GetMapping("/close")
  Answer closing(Visit visit, @PathVariable UUID council, Form form) {
    return Answer.show(closing(visit, new CouncilId(council), form));
  }

  @PostMapping("/close")
  Answer close(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    CloseCouncilPage before = closing(visit, id, form);
    return form.sent(
        () -> {
          councils.close(visit.caller(), visit.id(), id);
          return Answer.go(visit.path("/councils"), before.council().name() + " is closed.");
        },
        again -> Answer.show(closing(visit, id, again)));
  }

  private CloseCouncilPage closing(Visit visit, CouncilId id, Form form) {
    int managers = councils.managers(visit.caller(), visit.id(), id).size();
    return new CloseCouncilPage(visit, get(visit, id), managers, form);
  }

  private Council get(Visit visit, CouncilId id) {
    return councils.get(visit.caller(), visit.id(), id);
  }
}

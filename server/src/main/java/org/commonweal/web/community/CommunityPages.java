package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.identity.Caller;
import org.commonweal.ops.Demo;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The way into a community, and a new one.
@Controller
class CommunityPages {

  private final Communities communities;
  private final Demo demo;

  CommunityPages(Communities communities, Demo demo) {
    this.communities = communities;
    this.demo = demo;
  }

  /// Straight into the only community; a choice of several; what to do without any.
  @GetMapping("/")
  Answer mine(@AuthenticationPrincipal Caller caller) {
    List<Community> mine = communities.mine(caller);
    if (mine.size() == 1) {
      return Answer.go(home(mine.getFirst()));
    }
    return Answer.show(new CommunityListPage(mine));
  }

  @GetMapping("/communities/new")
  Answer founding(Form form) {
    return Answer.show(new NewCommunityPage(Founding.starting(form)));
  }

  @PostMapping("/communities")
  Answer found(@AuthenticationPrincipal Caller caller, Form form) {
    return form.sent(
        () -> {
          Community community = communities.create(caller, Founding.settings(form, "name"));
          if (Founding.withDemo(form)) {
            demo.fill(caller, community.id());
          }
          return Answer.go(home(community), community.name() + " is yours. Invite people next.");
        },
        again -> Answer.show(new NewCommunityPage(again)));
  }

  private static String home(Community community) {
    return "/communities/" + community.uid();
  }
}

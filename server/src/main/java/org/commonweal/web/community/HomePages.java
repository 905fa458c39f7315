package org.commonweal.web.community;

import java.util.List;
import org.commonweal.activity.Notices;
import org.commonweal.community.Council;
import org.commonweal.community.Councils;
import org.commonweal.pots.PotOverviews;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Concerns;
import org.commonweal.web.commons.Doorstep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of a community.
@Controller
class HomePages {

  private final Councils councils;
  private final Doorstep doorstep;
  private final Notices notices;
  private final FirstSteps firstSteps;
  private final PotOverviews pots;

  HomePages(
      Councils councils,
      Doorstep doorstep,
      Notices notices,
      FirstSteps firstSteps,
      PotOverviews pots) {
    this.firstSteps = firstSteps;
    this.pots = pots;
    this.councils = councils;
    this.doorstep = doorstep;
    this.notices = notices;
  }

  @GetMapping("/communities/{community}")
  Answer home(Visit visit) {
    List<Council> mine = councils.mine(visit.member());
    int unread = notices.unread(visit.caller(), visit.member());
    Concerns concerns = doorstep.concerns(visit, mine);
    List<FirstStep> steps = firstSteps.of(visit, mine, concerns.pools());
    return Answer.show(
        new HomePage(visit, mine, steps, concerns, pots.mine(visit.id(), visit.member()), unread));
  }
}

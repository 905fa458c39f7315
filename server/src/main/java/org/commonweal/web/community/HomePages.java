package org.commonweal.web.community;

import org.commonweal.community.Councils;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of a community.
@Controller
class HomePages {

  private final Councils councils;

  HomePages(Councils councils) {
    this.councils = councils;
  }

  @GetMapping("/communities/{community}")
  Answer home(Visit visit) {
    return Answer.show(new HomePage(visit, councils.mine(visit.caller(), visit.id())));
  }
}

package org.commonweal.web.community;

import java.util.UUID;
import org.commonweal.community.Council;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Trust;
import org.commonweal.community.TrustEvent;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Link;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The history of trust, which everybody may read.
@Controller
class TrustHistoryPages {

  private final Trust trust;
  private final Members members;
  private final Councils councils;

  TrustHistoryPages(Trust trust, Members members, Councils councils) {
    this.trust = trust;
    this.members = members;
    this.councils = councils;
  }

  @GetMapping("/communities/{community}/members/{member}/trust")
  Answer ofMember(Visit visit, @PathVariable UUID member, Form form) {
    Member found = members.get(visit.caller(), visit.id(), new MemberId(member));
    Link whose = new Link(found.name(), visit.path("/members/" + member));
    return page(
        visit, whose, trust.history(visit.caller(), visit.id(), found.id(), form.page()), form);
  }

  @GetMapping("/communities/{community}/councils/{council}/trust")
  Answer ofCouncil(Visit visit, @PathVariable UUID council, Form form) {
    Council found = councils.get(visit.caller(), visit.id(), new CouncilId(council));
    Link whose = new Link(found.name(), visit.path("/councils/" + council));
    return page(
        visit, whose, trust.history(visit.caller(), visit.id(), found.id(), form.page()), form);
  }

  private static Answer page(Visit visit, Link whose, Slice<TrustEvent> events, Form form) {
    Pager pager = Pager.of(Query.of(whose.href() + "/trust"), form, events);
    return Answer.show(new TrustHistoryPage(visit, whose, events.rows(), pager));
  }
}

package org.commonweal.web.community;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.Council;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Standing;
import org.commonweal.community.Trust;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One council: its page, and who its managers are.
@Controller
@RequestMapping("/communities/{community}/councils/{council}")
class CouncilManagerPages {

  private final Councils councils;
  private final Members members;
  private final Trust trust;

  CouncilManagerPages(Councils councils, Members members, Trust trust) {
    this.councils = councils;
    this.members = members;
    this.trust = trust;
  }

  @GetMapping
  Answer one(Visit visit, @PathVariable UUID council, Form form) {
    return Answer.show(page(visit, new CouncilId(council), form));
  }

  @GetMapping("/managers")
  Answer choose(Visit visit, @PathVariable UUID council, Form form) {
    return Answer.show(choice(visit, new CouncilId(council), form));
  }

  @PostMapping("/managers")
  Answer add(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    return form.sent(
        () -> {
          councils.addManager(visit.caller(), visit.id(), id, chosen(form));
          return Answer.go(path(visit, id), "The manager was added.");
        },
        again -> Answer.show(choice(visit, id, again)));
  }

  @PostMapping("/managers/remove")
  Answer remove(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    return form.sent(
        () -> {
          councils.removeManager(visit.caller(), visit.id(), id, chosen(form));
          return Answer.go(path(visit, id), "The seat is free again.");
        },
        again -> Answer.show(page(visit, id, again)));
  }

  private CouncilPage page(Visit visit, CouncilId id, Form form) {
    Council council = councils.get(visit.caller(), visit.id(), id);
    List<Member> managers = councils.managers(visit.caller(), visit.id(), id);
    Standing standing = trust.standing(visit.caller(), visit.id(), id);
    return new CouncilPage(visit, council, managers, standing, form);
  }

  private ChooseManagerPage choice(Visit visit, CouncilId id, Form form) {
    Council council = councils.get(visit.caller(), visit.id(), id);
    MemberFilter filter = new MemberFilter(form.text("text"), MemberFilter.Whom.TAKING_PART);
    Slice<Member> slice = members.slice(visit.caller(), visit.id(), filter, form.page());
    Query query = Query.of(path(visit, id) + "/managers").with("text", form.text("text"));
    return new ChooseManagerPage(visit, council, form, slice.rows(), Pager.of(query, form, slice));
  }

  static String path(Visit visit, CouncilId id) {
    return visit.path("/councils/" + id.value());
  }

  private static MemberId chosen(Form form) {
    return new MemberId(form.uuid("member"));
  }
}

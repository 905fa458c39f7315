package org.commonweal.web.community;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.Addition;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.NewMember;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of members, and how somebody without sign-in is added to it.
@Controller
@RequestMapping("/communities/{community}/members")
class MemberPages {

  private final Members members;
  private final Membership membership;

  MemberPages(Members members, Membership membership) {
    this.members = members;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    MemberFilter filter = new MemberFilter(form.text("text"), Statuses.of(form.text("status")));
    Slice<Member> slice = members.slice(visit.caller(), visit.id(), filter, form.page());
    Query query =
        Query.of(visit.path("/members"))
            .with("text", form.text("text"))
            .with("status", form.text("status"));
    return Answer.show(new MemberListPage(visit, form, slice.rows(), Pager.of(query, form, slice)));
  }

  @GetMapping("/new")
  Answer adding(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.RECORD_FOR_OTHERS);
    return Answer.show(new NewMemberPage(visit, form));
  }

  @PostMapping
  Answer add(Visit visit, Form form) {
    return form.sent(
        () -> added(visit, form.text("name"), add(visit, asked(form))),
        again -> Answer.show(new NewMemberPage(visit, again)));
  }

  private Addition add(Visit visit, NewMember asked) {
    return members.addManaged(visit.caller(), visit.id(), List.of(asked)).getFirst();
  }

  private static Answer added(Visit visit, String name, Addition addition) {
    return switch (addition) {
      case Addition.Added(int _, MemberId(UUID id)) ->
          Answer.go(visit.path("/members/" + id), name.strip() + " is a member now.");
      case Addition.Declined declined -> throw new Refused(declined.refusals());
    };
  }

  static NewMember asked(Form form) {
    return new NewMember(form.text("name"), form.text("email"));
  }
}

package org.commonweal.web.community;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One member's page and what may be changed there.
@Controller
@RequestMapping("/communities/{community}/members/{member}")
class MemberChangePages {

  private final Members members;
  private final Membership membership;
  private final MemberShown shown;

  MemberChangePages(Members members, Membership membership, MemberShown shown) {
    this.members = members;
    this.membership = membership;
    this.shown = shown;
  }

  @GetMapping
  Answer one(Visit visit, @PathVariable UUID member, Form form) {
    return shown.page(visit, member, form);
  }

  @PostMapping("/contact")
  Answer contact(Visit visit, @PathVariable UUID member, Form form) {
    return changed(
        visit,
        member,
        form,
        () ->
            members.changeManaged(
                visit.caller(), visit.id(), new MemberId(member), MemberPages.asked(form)));
  }

  @PostMapping("/roles")
  Answer roles(Visit visit, @PathVariable UUID member, Form form) {
    return changed(
        visit,
        member,
        form,
        () ->
            members.changeRoles(
                visit.caller(), visit.id(), new MemberId(member), Roles.ticked(form)));
  }

  @PostMapping("/pause")
  Answer pause(Visit visit, @PathVariable UUID member, Form form) {
    return changed(
        visit, member, form, () -> members.pause(visit.caller(), visit.id(), new MemberId(member)));
  }

  @PostMapping("/resume")
  Answer resume(Visit visit, @PathVariable UUID member, Form form) {
    return changed(
        visit,
        member,
        form,
        () -> members.resume(visit.caller(), visit.id(), new MemberId(member)));
  }

  @GetMapping("/remove")
  Answer removing(Visit visit, @PathVariable UUID member) {
    membership.require(visit.caller(), visit.id(), Permission.MANAGE_MEMBERS);
    Member gone = get(visit, member);
    Optional<String> whyNot =
        members.whyStay(visit.caller(), visit.id(), gone.id()).map(visit.language()::sentence);
    return Answer.show(new RemovePage(visit, gone, whyNot));
  }

  @PostMapping("/remove")
  Answer remove(Visit visit, @PathVariable UUID member, Form form) {
    Member gone = get(visit, member);
    return form.sent(
        () -> {
          members.remove(visit.caller(), visit.id(), gone.id());
          return Answer.go(visit.path("/members"), gone.name() + " is no longer a member.");
        },
        again -> shown.page(visit, member, again));
  }

  private Answer changed(Visit visit, UUID member, Form form, Runnable change) {
    return form.sent(
        () -> {
          change.run();
          return Answer.go(visit.path("/members/" + member), "The change was saved.");
        },
        again -> shown.page(visit, member, again));
  }

  private Member get(Visit visit, UUID member) {
    return members.get(visit.caller(), visit.id(), new MemberId(member));
  }
}

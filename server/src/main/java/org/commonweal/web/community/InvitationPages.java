package org.commonweal.web.community;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Invitation;
import org.commonweal.community.InvitationId;
import org.commonweal.community.Invitations;
import org.commonweal.community.IssuedInvitation;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.Role;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Address;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Qr;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The invitation links of a community.
///
/// A new link is the answer to the form itself: its secret is known at that moment only.
@Controller
@RequestMapping("/communities/{community}/invitations")
class InvitationPages {

  private final Invitations invitations;
  private final Address address;

  InvitationPages(Invitations invitations, Address address) {
    this.invitations = invitations;
    this.address = address;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    return Answer.show(page(visit, form));
  }

  @PostMapping
  Answer create(Visit visit, Form form, HttpServletRequest request) {
    return form.sent(
        () -> {
          IssuedInvitation issued = invitations.create(visit.caller(), visit.id(), asked(form));
          String link = address.of(request, issued.path());
          return Answer.show(
              new NewInvitationPage(
                  visit, issued.invitation(), Optional.empty(), link, Qr.of(link)));
        },
        again -> Answer.show(page(visit, again)));
  }

  @PostMapping("/{invitation}/revoke")
  Answer revoke(Visit visit, @PathVariable UUID invitation) {
    invitations.revoke(visit.caller(), visit.id(), new InvitationId(invitation));
    return Answer.go(visit.path("/invitations"), "The link lets nobody in any more.");
  }

  private InvitationListPage page(Visit visit, Form form) {
    Slice<Invitation> slice = invitations.slice(visit.caller(), visit.id(), form.page());
    Form started = form.starting("role", "member").starting("days", "14").starting("uses", "20");
    Pager pager = Pager.of(Query.of(visit.path("/invitations")), form, slice);
    return new InvitationListPage(visit, started, slice.rows(), pager);
  }

  private static NewInvitation asked(Form form) {
    Role role = form.has("role", "viewer") ? Role.VIEWER : Role.MEMBER;
    return new NewInvitation(role, form.whole("days"), form.whole("uses"));
  }
}

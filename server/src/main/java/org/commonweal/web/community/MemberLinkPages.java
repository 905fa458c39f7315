package org.commonweal.web.community;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Invitations;
import org.commonweal.community.IssuedInvitation;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.OneTimeLink;
import org.commonweal.web.Address;
import org.commonweal.web.Answer;
import org.commonweal.web.Qr;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Links to hand to one member: to take over from those who recorded for them, or to a new
/// password.
@Controller
@RequestMapping("/communities/{community}/members/{member}")
class MemberLinkPages {

  private static final int CLAIM_DAYS = 14;

  private final Members members;
  private final Invitations invitations;
  private final Address address;

  MemberLinkPages(Members members, Invitations invitations, Address address) {
    this.members = members;
    this.invitations = invitations;
    this.address = address;
  }

  @PostMapping("/claim-link")
  Answer claim(Visit visit, @PathVariable UUID member, HttpServletRequest request) {
    Member claimed = members.get(visit.caller(), visit.id(), new MemberId(member));
    IssuedInvitation issued =
        invitations.claim(visit.caller(), visit.id(), claimed.id(), CLAIM_DAYS);
    String link = address.of(request, issued.path());
    return Answer.show(
        new NewInvitationPage(
            visit, issued.invitation(), Optional.of(claimed.name()), link, Qr.of(link)));
  }

  @PostMapping("/reset-link")
  Answer reset(Visit visit, @PathVariable UUID member, HttpServletRequest request) {
    OneTimeLink link = members.resetLink(visit.caller(), visit.id(), new MemberId(member));
    return Answer.go(
        visit.path("/members/" + member),
        "This link sets a new password. It opens once, within a day. Hand it to nobody else.",
        address.of(request, link.path()));
  }
}

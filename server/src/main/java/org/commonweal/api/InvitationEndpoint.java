package org.commonweal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Invitation;
import org.commonweal.community.InvitationId;
import org.commonweal.community.InvitationStatus;
import org.commonweal.community.Invitations;
import org.commonweal.community.IssuedInvitation;
import org.commonweal.community.MemberId;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.Role;
import org.commonweal.community.Welcome;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The links by which people come into a community.
@RestController
class InvitationEndpoint {

  private final Invitations invitations;

  InvitationEndpoint(Invitations invitations) {
    this.invitations = invitations;
  }

  record Shown(
      UUID id,
      Role role,
      Optional<UUID> claims,
      int uses,
      int mostUses,
      Instant made,
      Instant expires,
      InvitationStatus status) {

    static Shown of(Invitation invitation) {
      return new Shown(
          invitation.id().value(),
          invitation.role(),
          invitation.claims().map(MemberId::value),
          invitation.uses(),
          invitation.mostUses(),
          invitation.made(),
          invitation.expires(),
          invitation.status());
    }
  }

  /// A new invitation; `path`, below the server's address, is shown now or never.
  record Issued(UUID id, String path, Instant expires) {

    static Issued of(IssuedInvitation issued) {
      return new Issued(
          issued.invitation().id().value(), issued.path(), issued.invitation().expires());
    }

    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  record New(Role role, int days, int uses) {}

  record Claim(int days) {}

  /// What an invitation offers to whoever holds it.
  record Offered(UUID community, String name, Role role, Optional<String> claims) {

    static Offered of(Welcome welcome) {
      return new Offered(
          welcome.community().uid(), welcome.community().name(), welcome.role(), welcome.claims());
    }
  }

  @GetMapping(Places.COMMUNITY + "/invitations")
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Paging paging) {
    return Rows.of(invitations.slice(caller, community, paging.page()), Shown::of);
  }

  @PostMapping(Places.COMMUNITY + "/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  Issued create(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    NewInvitation wish = new NewInvitation(asked.role(), asked.days(), asked.uses());
    return Issued.of(invitations.create(caller, community, wish));
  }

  /// A link by which one person takes over a member without sign-in.
  @PostMapping(Places.COMMUNITY + "/members/{member}/claim")
  @ResponseStatus(HttpStatus.CREATED)
  Issued claim(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody Claim asked) {
    return Issued.of(invitations.claim(caller, community, new MemberId(member), asked.days()));
  }

  @DeleteMapping(Places.COMMUNITY + "/invitations/{invitation}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID invitation) {
    invitations.revoke(caller, community, new InvitationId(invitation));
  }

  @GetMapping("/api/v1/invitations/{secret}")
  Offered look(@PathVariable String secret) {
    return Offered.of(invitations.look(secret));
  }

  /// The caller becomes a member.
  @PostMapping("/api/v1/invitations/{secret}/acceptance")
  MemberEndpoint.Shown accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String secret,
      HttpServletRequest request) {
    return MemberEndpoint.Shown.of(invitations.accept(caller, secret, request.getRemoteAddr()));
  }
}

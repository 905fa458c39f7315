package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunityGate;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.identity.Caller;
import org.commonweal.identity.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Finds out, once per request, who asks and where they are. The gate of the community has let them
/// through already, or nobody is here.
@Component
class Visits {

  private static final String KEPT = Around.class.getName();

  private final People people;
  private final Communities communities;
  private final Membership membership;

  Visits(People people, Communities communities, Membership membership) {
    this.people = people;
    this.communities = communities;
    this.membership = membership;
  }

  Optional<Visit> visit(HttpServletRequest request) {
    return around(request).flatMap(Around::visit);
  }

  /// Nothing, if nobody is signed in.
  Optional<Around> around(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Around kept) {
      return Optional.of(kept);
    }
    Optional<Around> found = caller().map(caller -> around(caller, request));
    found.ifPresent(around -> request.setAttribute(KEPT, around));
    return found;
  }

  private Around around(Caller caller, HttpServletRequest request) {
    List<Community> mine = communities.mine(caller);
    Optional<Visit> visit =
        request.getAttribute(CommunityGate.MEMBER) instanceof Member member
            ? visit(caller, member, mine)
            : Optional.empty();
    return new Around(name(caller, visit), mine, visit);
  }

  private String name(Caller caller, Optional<Visit> visit) {
    return visit.map(known -> known.member().name()).orElseGet(() -> people.me(caller).name());
  }

  private Optional<Visit> visit(Caller caller, Member member, List<Community> mine) {
    return mine.stream()
        .filter(community -> community.id().equals(member.community()))
        .findFirst()
        .map(found -> new Visit(caller, found, member, membership.permissions(member)));
  }

  private static Optional<Caller> caller() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }
}

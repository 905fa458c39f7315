package org.commonweal.community;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The gate of every route below a community: for whoever is not a member, there is nothing there.
///
/// Handlers behind it may read what all members see without asking again.
@Component
public class CommunityGate implements HandlerInterceptor, WebMvcConfigurer {

  /// The request attribute in which the caller as a member is left for the handler.
  public static final String MEMBER = Member.class.getName();

  private static final String COMMUNITY = "community";

  private final Communities communities;
  private final Membership membership;

  CommunityGate(Communities communities, Membership membership) {
    this.communities = communities;
    this.membership = membership;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get(COMMUNITY) instanceof String uid) {
      Member member = membership.require(caller(), community(uid), Permission.READ);
      request.setAttribute(MEMBER, member);
    }
    return true;
  }

  private CommunityId community(String uid) {
    try {
      return communities.find(UUID.fromString(uid)).orElseThrow(CommunityGate::nothing);
    } catch (IllegalArgumentException e) {
      throw nothing();
    }
  }

  private static Caller caller() {
    @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw nothing();
  }

  private static Refused nothing() {
    return new Refused(new MembershipRefusal.CommunityNotFound());
  }
}

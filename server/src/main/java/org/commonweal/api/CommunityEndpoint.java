package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Communities and their settings.
@RestController
class CommunityEndpoint {

  private final Communities communities;
  private final Membership membership;

  CommunityEndpoint(Communities communities, Membership membership) {
    this.communities = communities;
    this.membership = membership;
  }

  record Settings(
      String name,
      String zone,
      String language,
      String currency,
      int trustForNeed,
      int trustForRequest,
      int trustForCouncil,
      int trustForPool) {

    CommunitySettings asked() {
      Thresholds thresholds =
          new Thresholds(trustForNeed, trustForRequest, trustForCouncil, trustForPool);
      return new CommunitySettings(name, zone, language, currency, thresholds);
    }
  }

  record Shown(
      UUID id,
      String name,
      String zone,
      String language,
      String currency,
      int trustForNeed,
      int trustForRequest,
      int trustForCouncil,
      int trustForPool) {

    static Shown of(Community community) {
      return new Shown(
          community.uid(),
          community.name(),
          community.zone().getId(),
          community.language().toLanguageTag(),
          community.currency().getCurrencyCode(),
          community.thresholds().need(),
          community.thresholds().request(),
          community.thresholds().council(),
          community.thresholds().pool());
    }
  }

  /// The communities the caller belongs to.
  @GetMapping("/api/v1/communities")
  Rows<Shown> mine(@AuthenticationPrincipal Caller caller) {
    return Rows.of(communities.mine(caller), Shown::of);
  }

  @PostMapping("/api/v1/communities")
  ResponseEntity<Shown> create(
      @AuthenticationPrincipal Caller caller, @RequestBody Settings settings) {
    Shown made = Shown.of(communities.create(caller, settings.asked()));
    return Places.created("/api/v1/communities/" + made.id(), made);
  }

  @GetMapping(Places.COMMUNITY)
  Shown get(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    membership.require(caller, community, Permission.READ);
    return Shown.of(communities.get(community));
  }

  @PutMapping(Places.COMMUNITY)
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Settings settings) {
    return Shown.of(communities.change(caller, community, settings.asked()));
  }
}

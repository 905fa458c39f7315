package org.commonweal.api;

import java.time.Instant;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Grant;
import org.commonweal.community.MemberId;
import org.commonweal.community.NewGrant;
import org.commonweal.community.Standing;
import org.commonweal.community.Trust;
import org.commonweal.community.TrustEvent;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How much members and councils are trusted, and by whom.
@RestController
@RequestMapping(Places.COMMUNITY)
class TrustEndpoint {

  private final Trust trust;

  TrustEndpoint(Trust trust) {
    this.trust = trust;
  }

  record Shown(int score, int trustedBy, int granted, boolean byMe) {

    static Shown of(Standing standing) {
      return new Shown(standing.score(), standing.trustedBy(), standing.granted(), standing.byMe());
    }
  }

  record Points(int points, String reason) {}

  record Granted(UUID id, int points, String reason, UUID by, Instant at) {

    static Granted of(Grant grant) {
      return new Granted(
          grant.id(), grant.points(), grant.reason(), grant.by().value(), grant.at());
    }
  }

  /// What happened to somebody's trust; `points` and `reason` are of grants only.
  record Event(
      UUID id,
      TrustEvent.Kind kind,
      UUID who,
      String whoName,
      int points,
      String reason,
      Instant at) {

    static Event of(TrustEvent event) {
      return new Event(
          event.id(),
          event.kind(),
          event.who().value(),
          event.whoName(),
          event.points(),
          event.reason(),
          event.at());
    }
  }

  /// How trust was given, withdrawn and granted, newest first.
  @GetMapping("/members/{member}/trust/history")
  Rows<Event> historyOfMember(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @ParameterObject Paging paging) {
    return Rows.of(
        trust.history(caller, community, new MemberId(member), paging.page()), Event::of);
  }

  @GetMapping("/councils/{council}/trust/history")
  Rows<Event> historyOfCouncil(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @ParameterObject Paging paging) {
    return Rows.of(
        trust.history(caller, community, new CouncilId(council), paging.page()), Event::of);
  }

  @GetMapping("/members/{member}/trust")
  Shown ofMember(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member) {
    return Shown.of(trust.standing(caller, community, new MemberId(member)));
  }

  /// The caller trusts this member; again changes nothing.
  @PutMapping("/members/{member}/trust")
  Shown trustMember(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member) {
    trust.award(caller, community, new MemberId(member));
    return ofMember(caller, community, member);
  }

  @DeleteMapping("/members/{member}/trust")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawFromMember(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member) {
    trust.withdraw(caller, community, new MemberId(member));
  }

  @GetMapping("/members/{member}/trust/grants")
  Rows<Granted> grants(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @ParameterObject Paging paging) {
    return Rows.of(
        trust.grants(caller, community, new MemberId(member), paging.page()), Granted::of);
  }

  /// Points beside the trust of members, on record with the reason.
  @PostMapping("/members/{member}/trust/grants")
  @ResponseStatus(HttpStatus.CREATED)
  Granted grant(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody Points asked) {
    NewGrant wish = new NewGrant(asked.points(), asked.reason());
    return Granted.of(trust.grant(caller, community, new MemberId(member), wish));
  }

  @GetMapping("/councils/{council}/trust")
  Shown ofCouncil(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council) {
    return Shown.of(trust.standing(caller, community, new CouncilId(council)));
  }

  @PutMapping("/councils/{council}/trust")
  Shown trustCouncil(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council) {
    trust.award(caller, community, new CouncilId(council));
    return ofCouncil(caller, community, council);
  }

  @DeleteMapping("/councils/{council}/trust")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawFromCouncil(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council) {
    trust.withdraw(caller, community, new CouncilId(council));
  }
}

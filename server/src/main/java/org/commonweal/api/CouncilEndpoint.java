package org.commonweal.api;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.Council;
import org.commonweal.community.CouncilId;
import org.commonweal.community.CouncilStatus;
import org.commonweal.community.Councils;
import org.commonweal.community.NewCouncil;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Councils of a community.
@RestController
@RequestMapping(Places.COMMUNITY + "/councils")
class CouncilEndpoint {

  private final Councils councils;
  private final Communities communities;

  CouncilEndpoint(Councils councils, Communities communities) {
    this.councils = councils;
    this.communities = communities;
  }

  record Shown(UUID id, String name, String description, CouncilStatus status) {

    static Shown of(Council council) {
      return new Shown(
          council.id().value(), council.name(), council.description(), council.status());
    }
  }

  record New(String name, String description) {

    NewCouncil asked() {
      return new NewCouncil(name, description);
    }
  }

  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestParam Optional<String> text,
      @ParameterObject Paging paging) {
    return Rows.of(councils.slice(caller, community, text.orElse(""), paging.page()), Shown::of);
  }

  /// The councils that the caller acts for.
  @GetMapping("/mine")
  Rows<Shown> mine(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    return Rows.of(councils.mine(caller, community), Shown::of);
  }

  @PostMapping
  ResponseEntity<Shown> create(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    Shown made = Shown.of(councils.create(caller, community, asked.asked()));
    UUID uid = communities.get(community).uid();
    return Places.created(Places.of(uid, "councils", made.id()), made);
  }

  @GetMapping("/{council}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council) {
    return Shown.of(councils.get(caller, community, new CouncilId(council)));
  }

  @PutMapping("/{council}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @RequestBody New asked) {
    return Shown.of(councils.change(caller, community, new CouncilId(council), asked.asked()));
  }

  /// Closes the council: it no longer acts, and has no managers.
  @DeleteMapping("/{council}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council) {
    councils.close(caller, community, new CouncilId(council));
  }
}

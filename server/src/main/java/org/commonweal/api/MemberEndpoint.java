package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.Addition;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.community.Role;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Members of a community.
@RestController
@RequestMapping(Places.COMMUNITY + "/members")
class MemberEndpoint {

  private final Members members;

  MemberEndpoint(Members members) {
    this.members = members;
  }

  record Shown(
      UUID id,
      String name,
      Optional<String> email,
      Set<Role> roles,
      MemberStatus status,
      boolean managed) {

    static Shown of(Member member) {
      return new Shown(
          member.id().value(),
          member.name(),
          member.email(),
          Sorted.of(member.roles()),
          member.status(),
          member.managed());
    }
  }

  record New(String name, String email) {

    NewMember asked() {
      return new NewMember(name, email);
    }
  }

  record NewMembers(List<New> members) {}

  /// What became of one of the members asked for: the id it got, or why not.
  record Outcome(int index, Optional<UUID> member, List<Fault> errors) {

    static Outcome of(Addition addition) {
      return switch (addition) {
        case Addition.Added(int index, MemberId member) ->
            new Outcome(index, Optional.of(member.value()), List.of());
        case Addition.Declined declined ->
            new Outcome(declined.index(), Optional.empty(), Fault.of(declined.refusals()));
      };
    }
  }

  record Roles(Set<Role> roles) {}

  record Status(MemberStatus status) {}

  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(members.slice(caller, community, filter.asked(), paging.page()), Shown::of);
  }

  /// Which members: text in name or e-mail; a status, else all who have not left.
  record Filter(Optional<String> text, Optional<MemberStatus> status) {

    MemberFilter asked() {
      return new MemberFilter(text.orElse(""), status);
    }
  }

  /// Keeps people without sign-in; each is decided alone.
  @PostMapping
  Rows<Outcome> add(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody NewMembers asked) {
    List<NewMember> set = asked.members().stream().map(New::asked).toList();
    return Rows.of(members.addManaged(caller, community, set), Outcome::of);
  }

  @GetMapping("/{member}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member) {
    return Shown.of(members.get(caller, community, new MemberId(member)));
  }

  @PutMapping("/{member}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody New changed) {
    members.changeManaged(caller, community, new MemberId(member), changed.asked());
    return get(caller, community, member);
  }

  @PutMapping("/{member}/roles")
  Shown changeRoles(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody Roles changed) {
    members.changeRoles(caller, community, new MemberId(member), changed.roles());
    return get(caller, community, member);
  }

  @PutMapping("/{member}/status")
  Shown changeStatus(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody Status changed) {
    MemberId id = new MemberId(member);
    switch (changed.status()) {
      case ACTIVE -> members.resume(caller, community, id);
      case PAUSED -> members.pause(caller, community, id);
      case LEFT -> members.remove(caller, community, id);
    }
    return get(caller, community, member);
  }

  /// The caller leaves.
  @PostMapping("/leave")
  void leave(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    members.leave(caller, community);
  }
}

package org.commonweal.web;

import java.util.Set;
import org.commonweal.community.Community;
import org.commonweal.community.Member;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;

/// A member on a page of a community, and the doors that are open to them there.
///
/// A controller below `/communities/{community}` that takes a visit as a parameter is reached by
/// members only; to everybody else there is nothing.
public record Visit(
    Caller caller, Community community, Member member, Set<Permission> permissions) {

  public Visit {
    permissions = Set.copyOf(permissions);
  }

  public CommunityId id() {
    return community.id();
  }

  /// For deciding what a page offers; commands ask for themselves.
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /// The address of a page of this community: `/communities/.../members`.
  public String path(String below) {
    return home(community) + below;
  }

  public Language language() {
    return new Language(community.language(), community.zone());
  }

  static String home(Community community) {
    return "/communities/" + community.uid();
  }
}

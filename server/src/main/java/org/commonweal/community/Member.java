package org.commonweal.community;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.commonweal.identity.Person;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// A person in a community, or somebody without sign-in whom the community keeps.
///
/// The e-mail is a contact, unique within the community.
public record Member(
    CommunityId community,
    MemberId id,
    Optional<PersonId> person,
    String name,
    Optional<String> email,
    Set<Role> roles,
    MemberStatus status) {

  public Member {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("roles: 0 (expected: at least 1)");
    }
  }

  /// Whether any role takes part in what the community does.
  public boolean acts() {
    return in(Circle.ACTING);
  }

  /// Whether nobody signs in as this member.
  public boolean managed() {
    return person.isEmpty();
  }

  Member with(Set<Role> others) {
    return new Member(community, id, person, name, email, others, status);
  }

  Member with(MemberStatus other) {
    return new Member(community, id, person, name, email, roles, other);
  }

  Member claimedBy(Person by) {
    return new Member(community, id, Optional.of(by.id()), by.name(), email, roles, status);
  }

  boolean in(Circle circle) {
    return !Collections.disjoint(roles, circle.roles());
  }

  int rank() {
    return roles.stream().mapToInt(Role::rank).max().orElseThrow();
  }
}

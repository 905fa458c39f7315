package org.commonweal.community;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commonweal.kernel.Refusal;

/// A door of a community as one member finds it: who may pass by role, whether a seat in a council
/// opens it as well, the trust it asks for, and what is missing, if anything is.
public record Opening(
    Permission permission,
    Set<Role> roles,
    boolean seats,
    OptionalInt needed,
    Optional<Refusal> missing) {

  public Opening {
    roles = Set.copyOf(roles);
  }

  static Opening of(Permission permission, Reach reach, Optional<Refusal> missing) {
    Door door = permission.door();
    OptionalInt needed =
        switch (door) {
          case ROLE, ROLE_OR_SEAT -> OptionalInt.empty();
          case TRUST_FOR_NEED, TRUST_FOR_REQUEST, TRUST_FOR_COUNCIL, TRUST_FOR_POOL ->
              OptionalInt.of(reach.needed(door));
        };
    return new Opening(
        permission, permission.circle().roles(), door == Door.ROLE_OR_SEAT, needed, missing);
  }
}

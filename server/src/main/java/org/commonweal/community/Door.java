package org.commonweal.community;

/// What beside a role opens, or still closes, a door.
enum Door {
  /// The role alone decides.
  ROLE,
  /// The role, or being a manager of any council.
  ROLE_OR_SEAT,
  /// The role, and the trust that the community asks for; owners and admins are exempt.
  TRUST_FOR_NEED,
  TRUST_FOR_REQUEST,
  TRUST_FOR_COUNCIL,
  TRUST_FOR_POOL
}

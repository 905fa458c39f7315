package org.commonweal.community;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a change of members was refused.
public sealed interface MemberRefusal extends Refusal {

  /// Another member of the community has this contact e-mail.
  record ContactTaken(String field) implements MemberRefusal {}

  record LastOwner() implements MemberRefusal {}

  record HigherRank(String name) implements MemberRefusal {}

  /// Only somebody who signs in can have the role or the seat.
  record NeedsSignIn(String name) implements MemberRefusal {}

  /// A link to a new password would open communities that the caller does not lead.
  record MemberElsewhere(String name) implements MemberRefusal {}

  record TooManyCommunities(int most) implements MemberRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case ContactTaken _, LastOwner _, NeedsSignIn _, TooManyCommunities _ -> Kind.CONFLICT;
      case HigherRank _, MemberElsewhere _ -> Kind.FORBIDDEN;
    };
  }
}

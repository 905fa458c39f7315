package org.commonweal.community;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a caller may not do that here. An outsider learns only that there is nothing.
public sealed interface MembershipRefusal extends Refusal {

  record CommunityNotFound() implements MembershipRefusal {}

  record MemberNotFound() implements MembershipRefusal {}

  record CouncilNotFound() implements MembershipRefusal {}

  record NotPermitted(Permission permission) implements MembershipRefusal {}

  record NotManager(String council) implements MembershipRefusal {}

  record TrustTooLow(int needed, int has) implements MembershipRefusal {}

  record MembershipPaused() implements MembershipRefusal {}

  /// Whoever signs in acts alone; only owners and admins do it in their place.
  record SignsIn(String member) implements MembershipRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case CommunityNotFound _, MemberNotFound _, CouncilNotFound _ -> Kind.NOT_FOUND;
      case NotPermitted _, NotManager _, TrustTooLow _, MembershipPaused _, SignsIn _ ->
          Kind.FORBIDDEN;
    };
  }
}

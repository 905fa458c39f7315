package org.commonweal.community;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why an invitation lets nobody in.
public sealed interface InvitationRefusal extends Refusal {

  record InvitationNotFound() implements InvitationRefusal {}

  record InvitationEnded(InvitationStatus status) implements InvitationRefusal {}

  record AlreadyMember(String community) implements InvitationRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case InvitationNotFound _ -> Kind.NOT_FOUND;
      case InvitationEnded _, AlreadyMember _ -> Kind.CONFLICT;
    };
  }
}

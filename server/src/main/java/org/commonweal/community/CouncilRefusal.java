package org.commonweal.community;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a change of a council was refused.
public sealed interface CouncilRefusal extends Refusal {

  record CouncilNameTaken(String field) implements CouncilRefusal {}

  record LastManager(String council) implements CouncilRefusal {}

  record CannotManage(String name) implements CouncilRefusal {}

  record TooManyCouncils(int most) implements CouncilRefusal {}

  record TooManyManagers(int most) implements CouncilRefusal {}

  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }
}

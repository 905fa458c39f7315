package org.commonweal.items;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;

/// Whose need it is: a member's, or a council's.
public sealed interface Asker {

  UUID id();

  record Person(MemberId member) implements Asker {

    @Override
    public UUID id() {
      return member.value();
    }
  }

  record Group(CouncilId council) implements Asker {

    @Override
    public UUID id() {
      return council.value();
    }
  }

  default Optional<MemberId> person() {
    return switch (this) {
      case Person person -> Optional.of(person.member());
      case Group _ -> Optional.empty();
    };
  }

  default Optional<CouncilId> group() {
    return switch (this) {
      case Person _ -> Optional.empty();
      case Group group -> Optional.of(group.council());
    };
  }
}

package org.commonweal.imports;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Addition;
import org.commonweal.community.MemberRefusal;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Component;

/// Members without sign-in, known by e-mail: who is there already stays as they are.
@Component
class MemberImport {

  private final Members members;

  MemberImport(Members members) {
    this.members = members;
  }

  Outcome run(Caller caller, CommunityId community, Table table) {
    Sorting<NewMember> sorting =
        Sorting.of(
            table, line -> Optional.of(new NewMember(line.get("name"), line.lower("email"))));
    List<NewMember> asked = sorting.wishes().stream().map(Sorting.Wish::asked).toList();
    int added = 0;
    for (Addition addition : members.addManaged(caller, community, asked)) {
      switch (addition) {
        case Addition.Added _ -> added++;
        case Addition.Declined declined -> decline(sorting, declined);
      }
    }
    return Outcome.of(sorting, added);
  }

  private static void decline(Sorting<NewMember> sorting, Addition.Declined declined) {
    if (declined.refusals().stream().allMatch(MemberRefusal.ContactTaken.class::isInstance)) {
      sorting.found();
      return;
    }
    sorting.refuse(sorting.wishes().get(declined.index()).line(), declined.refusals());
  }
}

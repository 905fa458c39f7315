package org.commonweal.web.community;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Role;
import org.commonweal.community.Standing;
import org.commonweal.community.Trust;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Puts a member's page together, for whoever changes something on it.
@Component
class MemberShown {

  private final Members members;
  private final Trust trust;
  private final Grants grants;

  MemberShown(Members members, Trust trust, Grants grants) {
    this.members = members;
    this.trust = trust;
    this.grants = grants;
  }

  Answer page(Visit visit, UUID id, Form form) {
    Member member = members.get(visit.caller(), visit.id(), new MemberId(id));
    Standing standing = trust.standing(visit.caller(), visit.id(), member.id());
    Slice<GrantLine> granted = grants.of(visit, member.id(), form);
    return Answer.show(new MemberPage(visit, member, standing, granted, started(member, form)));
  }

  private static Form started(Member member, Form form) {
    List<String> roles = member.roles().stream().map(Role::code).toList();
    return form.starting("name", member.name())
        .starting("email", member.email().orElse(""))
        .starting("roles", roles);
  }
}

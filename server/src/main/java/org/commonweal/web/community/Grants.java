package org.commonweal.web.community;

import java.util.Map;
import org.commonweal.community.Grant;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Trust;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Reads what was granted to a member, with the names of those who did.
@Component
class Grants {

  /// Grants on a page.
  private static final int MOST = 10;

  private final Trust trust;
  private final Members members;

  Grants(Trust trust, Members members) {
    this.trust = trust;
    this.members = members;
  }

  Slice<GrantLine> of(Visit visit, MemberId member, Form form) {
    Page page = new Page(form.page().after(), MOST);
    Slice<Grant> slice = trust.grants(visit.caller(), visit.id(), member, page);
    Map<MemberId, String> names =
        members.names(visit.id(), slice.rows().stream().map(Grant::by).distinct().toList());
    return slice.map(grant -> new GrantLine(grant, names.getOrDefault(grant.by(), "")));
  }
}

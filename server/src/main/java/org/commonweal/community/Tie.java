package org.commonweal.community;

import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refusal;

/// What keeps a member in their community for now, of a module that this one does not know.
///
/// It answers for a page that says so before anybody presses a button. Who decides is whoever
/// listens to [MemberLeft], within the same transaction, and refuses there.
public interface Tie {

  /// Why the member cannot leave just now, if so.
  Optional<Refusal> whyStay(CommunityId community, MemberId member);
}

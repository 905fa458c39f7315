package org.commonweal.items;

import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Who may change a need: whose it is, managers of the council that asks, managers of any council
/// for whoever does not sign in, owners and admins.
@Component
class NeedOwners {

  private final Membership membership;
  private final NeedStore store;
  private final NeedChangeStore changes;

  NeedOwners(Membership membership, NeedStore store, NeedChangeStore changes) {
    this.membership = membership;
    this.store = store;
    this.changes = changes;
  }

  /// A need that is kept from changing, and the member who may change it.
  record Held(Need need, MemberId author) {

    /// Whether the author does it in somebody else's place.
    boolean instead() {
      return !need.asker().id().equals(author.value());
    }
  }

  /// The need, kept from changing until the transaction ends, for a caller who may change it and as
  /// long as it is still asked for.
  Held lock(Caller caller, CommunityId community, NeedId id, Today today) {
    Member author = membership.require(caller, community, Permission.GIVE);
    changes.lock(community, id);
    Need need =
        store
            .find(community, id, today)
            .orElseThrow(() -> new Refused(new ItemsRefusal.NoSuchNeed()));
    switch (need.asker()) {
      case Asker.Person person -> refuseOthers(author, person);
      case Asker.Group group -> membership.requireManager(caller, community, group.council());
    }
    if (!need.running()) {
      throw new Refused(new ItemsRefusal.NeedClosed(need.status().code()));
    }
    return new Held(need, author.id());
  }

  private void refuseOthers(Member author, Asker.Person person) {
    if (!membership.actsFor(author, person.member())) {
      throw new Refused(new ItemsRefusal.NeedNotYours());
    }
  }
}

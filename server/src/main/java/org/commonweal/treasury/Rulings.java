package org.commonweal.treasury;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.commonweal.community.Communities;
import org.commonweal.community.Member;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Ids;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.Decision;
import org.commonweal.ledger.DecisionId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Resolution;
import org.springframework.stereotype.Component;

/// Has the ledger decide, in the name of a member who may.
@Component
class Rulings {

  private final Ledger ledger;
  private final Communities communities;
  private final Ids ids;
  private final InstantSource clock;

  Rulings(Ledger ledger, Communities communities, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.communities = communities;
    this.ids = ids;
    this.clock = clock;
  }

  /// All the accounts are locked before the first decision takes the head.
  void decide(
      Caller caller, Member member, List<AccountId> accounts, List<Resolution> resolutions) {
    if (!accounts.isEmpty()) {
      ledger.lock(member.community(), accounts);
    }
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), communities.get(member.community()).zone());
    for (Resolution resolution : resolutions) {
      var id = new DecisionId(ids.next());
      ledger.decide(
          member.community(), new Decision(id, Wish.author(caller, member), today, resolution));
    }
  }
}

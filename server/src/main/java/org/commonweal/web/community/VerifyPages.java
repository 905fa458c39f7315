package org.commonweal.web.community;

import java.time.InstantSource;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.ledger.Verifier;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Proves the books of a community for those who check them.
@Controller
@RequestMapping("/communities/{community}/verify")
class VerifyPages {

  private final Verifier verifier;
  private final Membership membership;
  private final InstantSource clock;

  VerifyPages(Verifier verifier, Membership membership, InstantSource clock) {
    this.verifier = verifier;
    this.membership = membership;
    this.clock = clock;
  }

  @GetMapping
  Answer offer(Visit visit) {
    check(visit);
    return Answer.show(new VerifyPage(visit));
  }

  @GetMapping("/result")
  Answer verify(Visit visit) {
    check(visit);
    return Answer.show(new VerifiedPage(visit, verifier.verify(visit.id()), clock.instant()));
  }

  /// Asks again only whoever the visit does not let through, to tell them why.
  private void check(Visit visit) {
    if (!visit.may(Permission.VERIFY)) {
      membership.require(visit.caller(), visit.id(), Permission.VERIFY);
    }
  }
}

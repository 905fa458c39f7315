package org.commonweal.api;

import java.util.List;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.commonweal.ledger.Mismatch;
import org.commonweal.ledger.Verification;
import org.commonweal.ledger.Verifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Proofs of the ledger: of a community for its members who check, of all for the machine.
@RestController
class VerificationEndpoint {

  private final Verifier verifier;
  private final Membership membership;

  VerificationEndpoint(Verifier verifier, Membership membership) {
    this.verifier = verifier;
    this.membership = membership;
  }

  record Shown(boolean ok, long entries, long legs, List<Finding> mismatches) {

    static Shown of(Verification verification) {
      return new Shown(
          verification.ok(),
          verification.entries(),
          verification.legs(),
          verification.mismatches().stream().map(Finding::of).toList());
    }
  }

  /// One thing that cannot be as it is.
  record Finding(String type, String detail) {

    static Finding of(Mismatch mismatch) {
      return new Finding(mismatch.type(), Language.ENGLISH.mismatch(mismatch));
    }
  }

  @GetMapping(Places.COMMUNITY + "/verification")
  Shown verify(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    membership.require(caller, community, Permission.VERIFY);
    return Shown.of(verifier.verify(community));
  }

  @GetMapping("/api/v1/machine/verification")
  Shown verifyAll() {
    return Shown.of(verifier.verifyAll());
  }
}

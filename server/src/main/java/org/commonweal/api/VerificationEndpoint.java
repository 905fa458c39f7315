package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.language.Language;
import org.commonweal.ledger.Mismatch;
import org.commonweal.ledger.Verification;
import org.commonweal.ledger.VerificationRun;
import org.commonweal.ledger.Verifications;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Proofs of the ledger: of a community for its members who check, of all for the machine.
@RestController
class VerificationEndpoint {

  private final Verifications verifications;
  private final Membership membership;

  VerificationEndpoint(Verifications verifications, Membership membership) {
    this.verifications = verifications;
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
    return Shown.of(verifications.look(community));
  }

  /// A verification that was kept: of the entries `first` to `last`.
  record Kept(
      boolean ok,
      Instant at,
      long millis,
      long first,
      long last,
      long legs,
      List<Finding> mismatches) {

    static Kept of(VerificationRun run) {
      return new Kept(
          run.ok(),
          run.at(),
          run.took().toMillis(),
          run.first(),
          run.last(),
          run.legs(),
          run.mismatches().stream().map(Finding::of).toList());
    }
  }

  @GetMapping(Places.COMMUNITY + "/verification/last")
  Kept last(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    membership.require(caller, community, Permission.VERIFY);
    return verifications
        .last(community)
        .map(Kept::of)
        .orElseThrow(() -> new Refused(new RequestRefusal.NotVerifiedYet()));
  }

  @GetMapping("/api/v1/machine/verification")
  Shown verifyAll() {
    return Shown.of(verifications.lookAll());
  }
}

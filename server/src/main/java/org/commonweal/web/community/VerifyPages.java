package org.commonweal.web.community;

import java.util.Optional;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.HeadAnswer;
import org.commonweal.ledger.Heads;
import org.commonweal.ledger.KeptHead;
import org.commonweal.ledger.VerificationRun;
import org.commonweal.ledger.Verifications;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Proves the books of a community for those who check them.
@Controller
@RequestMapping("/communities/{community}/verify")
class VerifyPages {

  private final Verifications verifications;
  private final Heads heads;
  private final Membership membership;

  VerifyPages(Verifications verifications, Heads heads, Membership membership) {
    this.verifications = verifications;
    this.heads = heads;
    this.membership = membership;
  }

  /// With a head that somebody kept, the page also says whether it still holds.
  @GetMapping
  Answer offer(Visit visit, Form form) {
    check(visit);
    if (form.text("head").isBlank()) {
      return Answer.show(page(visit, form, Optional.empty()));
    }
    try {
      KeptHead kept = KeptHead.parse(form.text("head"));
      return Answer.show(page(visit, form, Optional.of(heads.check(visit.id(), kept))));
    } catch (Refused refused) {
      return Answer.show(page(visit, form.refused(refused), Optional.empty()));
    }
  }

  private VerifyPage page(Visit visit, Form form, Optional<HeadAnswer> answer) {
    return new VerifyPage(
        visit, form, heads.head(visit.id()), verifications.last(visit.id()), answer);
  }

  @PostMapping
  Answer verify(Visit visit) {
    check(visit);
    verifications.runWhole(visit.id());
    return Answer.go(visit.path("/verify/result"));
  }

  @GetMapping("/result")
  Answer result(Visit visit) {
    check(visit);
    Optional<VerificationRun> last = verifications.last(visit.id());
    return last.isPresent()
        ? Answer.show(new VerifiedPage(visit, last.get()))
        : Answer.go(visit.path("/verify"));
  }

  /// Asks again only whoever the visit does not let through, to tell them why.
  private void check(Visit visit) {
    if (!visit.may(Permission.VERIFY)) {
      membership.require(visit.caller(), visit.id(), Permission.VERIFY);
    }
  }
}

package org.commonweal.api;

import java.time.Instant;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Facts;
import org.commonweal.language.Language;
import org.commonweal.ledger.Head;
import org.commonweal.ledger.HeadAnswer;
import org.commonweal.ledger.Heads;
import org.commonweal.ledger.KeptHead;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The head of a community's chain of entries, for any member to keep.
@RestController
@RequestMapping(Places.COMMUNITY + "/head")
class HeadEndpoint {

  private final Heads heads;
  private final Membership membership;

  HeadEndpoint(Heads heads, Membership membership) {
    this.heads = heads;
    this.membership = membership;
  }

  /// `head` is what to keep; `sealedAt` is empty before the first seal.
  record Shown(String head, long entry, String hash, String sealedAt, long unsealed) {

    static Shown of(Head head) {
      return new Shown(
          head.text(),
          head.entry(),
          head.hash(),
          head.sealedAt().map(Instant::toString).orElse(""),
          head.unsealed());
    }
  }

  @GetMapping
  Shown head(@PathVariable CommunityId community) {
    return Shown.of(heads.head(community));
  }

  /// `result` is `holds`, `differs` or `unknown`.
  record Checked(String result, String detail) {

    static Checked of(HeadAnswer answer) {
      return new Checked(Facts.name(answer), Language.ENGLISH.answer(answer));
    }
  }

  @GetMapping("/check")
  Checked check(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestParam("head") String head) {
    membership.require(caller, community, Permission.VERIFY);
    return Checked.of(heads.check(community, KeptHead.parse(head)));
  }
}

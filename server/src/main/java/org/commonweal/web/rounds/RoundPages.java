package org.commonweal.web.rounds;

import java.util.List;
import java.util.UUID;
import org.commonweal.allocation.Allocation;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.commonweal.rounds.Rounds;
import org.commonweal.rounds.RoundsRefusal;
import org.commonweal.sharing.RoundShares;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.commons.Paths;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A round: the plan before it is given out, the receipt afterwards, and the reasons.
@Controller
@RequestMapping("/communities/{community}/rounds/{round}")
class RoundPages {

  private final PoolRounds poolRounds;
  private final Rounds rounds;
  private final RoundApprovals approvals;
  private final Membership membership;
  private final RoundFacts facts;
  private final RoundShares shares;

  RoundPages(
      PoolRounds poolRounds,
      Rounds rounds,
      RoundApprovals approvals,
      Membership membership,
      RoundFacts facts,
      RoundShares shares) {
    this.shares = shares;
    this.poolRounds = poolRounds;
    this.rounds = rounds;
    this.approvals = approvals;
    this.membership = membership;
    this.facts = facts;
  }

  @GetMapping
  Answer one(Visit visit, @PathVariable UUID round, Form form) {
    return Answer.show(page(visit, visible(visit, round), form));
  }

  private Round visible(Visit visit, UUID id) {
    return poolRounds.visible(visit.caller(), visit.id(), new RoundId(id));
  }

  private WebPage page(Visit visit, Round round, Form form) {
    Slice<Allocation> slice = rounds.allocations(visit.id(), round.id(), form.page());
    RoundView view = facts.view(visit, round, slice.rows());
    Pager pager = Pager.of(Query.of(Paths.round(visit, round.id().value())), form, slice);
    return round.committed()
        ? receipt(visit, view, pager)
        : new PlanPage(view, consent(visit, view), pager, form);
  }

  private RoundPage receipt(Visit visit, RoundView view, Pager pager) {
    List<MemberId> shown =
        view.allocations().stream().map(one -> new MemberId(one.recipient())).toList();
    return new RoundPage(
        view,
        membership.manages(visit.member(), view.pool().council()),
        shares.returned(visit.id(), view.round().id().value()),
        shares.returned(visit.id(), view.round().id().value(), shown),
        pager);
  }

  private Consent consent(Visit visit, RoundView view) {
    boolean own = view.round().plannedBy().equals(visit.caller().person());
    return new Consent(view.pool().approval(), own, approvals.of(visit.id(), view.round().id()));
  }

  @PostMapping("/approve")
  Answer approve(Visit visit, @PathVariable UUID round, Form form) {
    RoundId id = new RoundId(round);
    return form.sent(
        () -> {
          approvals.approve(visit.caller(), visit.id(), id, new PlanHash(form.text("hash")));
          return Answer.go(Paths.round(visit, round), "You approved this plan.");
        },
        again -> Answer.show(page(visit, visible(visit, round), again)));
  }

  @PostMapping("/commit")
  Answer commit(Visit visit, @PathVariable UUID round, Form form) {
    PlanHash hash = new PlanHash(form.text("hash"));
    try {
      Round done = poolRounds.commit(visit.caller(), visit.id(), new RoundId(round), hash);
      return Answer.go(Paths.round(visit, done.id().value()));
    } catch (Refused refused) {
      return refused(visit, visible(visit, round), refused, form);
    }
  }

  private Answer refused(Visit visit, Round round, Refused refused, Form form) {
    return switch (refused.refusal()) {
      case RoundsRefusal.PlanOutdated outdated ->
          Answer.show(facts.outdated(visit, round, outdated));
      case RoundsRefusal.NothingToGive _, RoundsRefusal.OtherPlan _, CommonsRefusal.NotApproved _ ->
          Answer.show(page(visit, round, form.refused(refused.refusal())));
      default -> throw refused;
    };
  }

  @GetMapping("/why/{member}")
  Answer why(Visit visit, @PathVariable UUID round, @PathVariable UUID member) {
    Round found = visible(visit, round);
    Allocation allocation = rounds.allocation(visit.id(), found.id(), member);
    return Answer.show(new WhyPage(facts.view(visit, found, List.of(allocation)), allocation));
  }

  /// The frozen inputs, from which anybody can compute the amounts again.
  @GetMapping("/inputs.json")
  ResponseEntity<InputStreamResource> inputs(Visit visit, @PathVariable UUID round) {
    Round found = visible(visit, round);
    String name = "round-" + found.id().value() + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(new InputStreamResource(() -> rounds.inputs(visit.id(), found.id())));
  }
}

package org.commonweal.web.rounds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Pickup;
import org.commonweal.commons.PickupStatus;
import org.commonweal.commons.Pickups;
import org.commonweal.commons.PoolRounds;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.rounds.RoundId;
import org.commonweal.sharing.ShareId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Hands out a round: the list for print, ticked off, and what nobody came for.
@Controller
@RequestMapping("/communities/{community}/rounds/{round}/pickups")
class PickupPages {

  private final Pickups pickups;
  private final PoolRounds rounds;
  private final RoundFacts facts;

  PickupPages(Pickups pickups, PoolRounds rounds, RoundFacts facts) {
    this.pickups = pickups;
    this.rounds = rounds;
    this.facts = facts;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID round, Form form) {
    Page page = new Page(form.page().after(), Page.MOST);
    Slice<Pickup> slice = pickups.list(visit.caller(), visit.id(), new RoundId(round), page);
    Query query = Query.of(Paths.round(visit, round) + "/pickups");
    return Answer.show(
        new PickupPage(view(visit, round), form, slice.rows(), Pager.of(query, form, slice)));
  }

  private RoundView view(Visit visit, UUID round) {
    return facts.view(
        visit, rounds.visible(visit.caller(), visit.id(), new RoundId(round)), List.of());
  }

  @PostMapping
  Answer tick(Visit visit, @PathVariable UUID round, Form form) {
    return form.sent(
        () -> {
          Set<ShareId> collected = shares(form, "collected");
          Set<ShareId> waiting = new HashSet<>(shares(form, "listed"));
          waiting.removeAll(collected);
          pickups.tick(visit.caller(), visit.id(), new RoundId(round), collected, waiting);
          return Answer.go(Paths.round(visit, round) + "/pickups", "The ticks are saved.");
        },
        again -> list(visit, round, again));
  }

  @GetMapping("/missed")
  Answer missed(Visit visit, @PathVariable UUID round, Form form) {
    Page page = new Page(form.page().after(), Page.MOST);
    List<Pickup> missed =
        pickups.list(visit.caller(), visit.id(), new RoundId(round), page).rows().stream()
            .filter(pickup -> pickup.status() == PickupStatus.WAITING)
            .toList();
    return Answer.show(new MissedPage(view(visit, round), form, missed));
  }

  @PostMapping("/missed")
  Answer giveBack(Visit visit, @PathVariable UUID round, Form form) {
    return form.sent(
        () -> {
          pickups.giveBack(visit.caller(), visit.id(), new RoundId(round), shares(form, "shares"));
          return Answer.go(Paths.round(visit, round) + "/pickups", "It is in stock again.");
        },
        again -> missed(visit, round, again));
  }

  private static Set<ShareId> shares(Form form, String field) {
    return form.all(field).stream().map(PickupPages::share).collect(Collectors.toSet());
  }

  private static ShareId share(String text) {
    try {
      return new ShareId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refused(new CommonsRefusal.NotOfThisRound("shares"));
    }
  }
}

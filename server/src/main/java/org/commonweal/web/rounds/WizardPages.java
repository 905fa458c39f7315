package org.commonweal.web.rounds;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Comparison;
import org.commonweal.commons.Fairness;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolPreviews;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.RoundWish;
import org.commonweal.commons.Workbench;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.Refused;
import org.commonweal.rounds.Round;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Plans a round: shows what each strategy would give, and freezes the plan that was chosen.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/rounds")
class WizardPages {

  private final PoolRounds rounds;
  private final PoolPreviews previews;
  private final Members members;

  WizardPages(PoolRounds rounds, PoolPreviews previews, Members members) {
    this.rounds = rounds;
    this.previews = previews;
    this.members = members;
  }

  @GetMapping("/new")
  Answer look(Visit visit, @PathVariable UUID pool, Form form) {
    return Answer.show(page(visit, new PoolId(pool), form));
  }

  @PostMapping
  Answer freeze(Visit visit, @PathVariable UUID pool, Form form) {
    PoolId id = new PoolId(pool);
    return form.sent(
        () -> {
          Round round = rounds.plan(visit.caller(), visit.id(), id, asked(form));
          return Answer.go(Paths.round(visit, round.id().value()));
        },
        again -> Answer.show(page(visit, id, again)));
  }

  private static RoundWish asked(Form form) {
    return new RoundWish(
        new ItemId(form.uuid("item")),
        Choice.of(form, "strategy", Strategy.values()),
        form.language().plain(form.text("cap")),
        form.all("chosen").stream().map(WizardPages::member).collect(Collectors.toSet()));
  }

  private static MemberId member(String text) {
    try {
      return new MemberId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refused(new CommonsRefusal.NoSuchReceiver("chosen"));
    }
  }

  private WizardPage page(Visit visit, PoolId id, Form typed) {
    Workbench bench = previews.open(visit.caller(), visit.community(), id);
    Form form = begun(typed, bench);
    if (bench.there().isEmpty()) {
      return new WizardPage(visit, form, bench, Optional.empty());
    }
    try {
      Comparison plans = previews.compare(bench, asked(form));
      return new WizardPage(visit, form, bench, Optional.of(preview(visit, bench, plans, form)));
    } catch (Refused refused) {
      return new WizardPage(visit, form.refused(refused), bench, Optional.empty());
    }
  }

  private static Form begun(Form form, Workbench bench) {
    Form begun = form.starting("strategy", Choice.value(bench.pool().strategy()));
    return bench.there().isEmpty()
        ? begun
        : begun.starting("item", bench.there().getFirst().item().id().value().toString());
  }

  private Preview preview(Visit visit, Workbench bench, Comparison plans, Form form) {
    List<MemberId> shown = listed(visit, plans, form);
    Fairness fairness = previews.fairness(bench, plans, shown);
    Set<MemberId> named = new HashSet<>(shown);
    named.addAll(fairness.next());
    form.ids("chosen").forEach(id -> named.add(new MemberId(id)));
    Strategy strategy = Choice.of(form, "strategy", Strategy.values());
    return new Preview(
        visit, plans, strategy, fairness, shown, members.names(visit.id(), List.copyOf(named)));
  }

  /// The first of those who ask, or those whose name holds the text of the field `asker`.
  private List<MemberId> listed(Visit visit, Comparison plans, Form form) {
    return form.text("asker").isBlank()
        ? Preview.shown(plans.asking())
        : List.copyOf(
            members.find(visit.id(), plans.asking(), form.text("asker"), Preview.FOUND).keySet());
  }
}

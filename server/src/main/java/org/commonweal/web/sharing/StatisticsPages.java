package org.commonweal.web.sharing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.rounds.Fills;
import org.commonweal.sharing.FlowQuestion;
import org.commonweal.sharing.Flows;
import org.commonweal.sharing.ItemFlow;
import org.commonweal.sharing.Span;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What changed hands over time: in the community, and with one member.
@Controller
class StatisticsPages {

  private final Flows flows;
  private final Fills fills;
  private final Items items;
  private final Pools pools;
  private final Members members;
  private final Picks picks;
  private final InstantSource clock;

  StatisticsPages(
      Flows flows,
      Fills fills,
      Items items,
      Pools pools,
      Members members,
      Picks picks,
      InstantSource clock) {
    this.flows = flows;
    this.fills = fills;
    this.items = items;
    this.pools = pools;
    this.members = members;
    this.picks = picks;
    this.clock = clock;
  }

  @GetMapping("/communities/{community}/statistics")
  Answer ofCommunity(Visit visit, Form typed) {
    Optional<Item> item = chosen(visit, typed);
    Form form =
        typed
            .starting("by", "week")
            .starting("item", item.map(one -> one.id().value().toString()).orElse(""));
    return Answer.show(
        new StatisticsPage(
            visit,
            form,
            picks.items(visit, form, Set.of()),
            item,
            item.map(one -> figures(visit, question(visit, form, one)))
                .orElse(StatisticsPage.Figures.NONE)));
  }

  /// The item that was chosen, or the one that was shared last.
  private Optional<Item> chosen(Visit visit, Form form) {
    return form.text("item").isEmpty()
        ? flows.latest(visit.id()).map(id -> items.get(visit.id(), id, "item"))
        : Optional.of(items.get(visit.id(), new ItemId(form.uuid("item")), "item"));
  }

  private FlowQuestion question(Visit visit, Form form, Item item) {
    ZoneId zone = visit.community().zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new FlowQuestion(item, Choice.of(form, "by", Span.values()), today, zone);
  }

  private StatisticsPage.Figures figures(Visit visit, FlowQuestion question) {
    var since =
        new Fills.Since(question.periods().getFirst(), question.span().code(), question.zone());
    ItemFlow flow = flows.ofItem(visit.id(), question);
    return new StatisticsPage.Figures(
        flow.periods(),
        fills.of(visit.id(), question.item().unit(), since),
        flows.givers(visit.id(), question),
        flow.pools(),
        pools.all(
            visit.id(),
            flow.pools().stream().map(one -> new PoolId(one.pool())).collect(Collectors.toSet())));
  }

  @GetMapping("/communities/{community}/members/{member}/sharing")
  Answer ofMember(Visit visit, @PathVariable UUID member) {
    Member found = members.get(visit.caller(), visit.id(), new MemberId(member));
    return Answer.show(new MemberSharingPage(visit, found, flows.of(visit.id(), found.id())));
  }
}

package org.commonweal.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.Fill;
import org.commonweal.rounds.Fills;
import org.commonweal.sharing.Flow;
import org.commonweal.sharing.FlowQuestion;
import org.commonweal.sharing.Flows;
import org.commonweal.sharing.Giver;
import org.commonweal.sharing.ItemFlow;
import org.commonweal.sharing.PoolFlow;
import org.commonweal.sharing.Sharer;
import org.commonweal.sharing.Span;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What changed hands over time.
@RestController
@RequestMapping(Places.COMMUNITY)
class StatisticsEndpoint {

  private final Flows flows;
  private final Fills fills;
  private final Items items;
  private final Members members;
  private final Communities communities;
  private final InstantSource clock;

  StatisticsEndpoint(
      Flows flows,
      Fills fills,
      Items items,
      Members members,
      Communities communities,
      InstantSource clock) {
    this.flows = flows;
    this.fills = fills;
    this.items = items;
    this.members = members;
    this.communities = communities;
    this.clock = clock;
  }

  /// What changed hands in the period that begins on `first`.
  record Period(
      LocalDate first, Amount intoPools, Amount outOfPools, Amount direct, Amount intoCouncils) {

    static Period of(Flow flow) {
      return new Period(
          flow.first(),
          Amount.of(flow.intoPools()),
          Amount.of(flow.outOfPools()),
          Amount.of(flow.direct()),
          Amount.of(flow.intoCouncils()));
    }
  }

  /// What rounds were asked for in that period, and what they gave.
  record Filled(LocalDate first, Amount asked, Amount given) {

    static Filled of(Fill fill) {
      return new Filled(fill.first(), Amount.of(fill.asked()), Amount.of(fill.given()));
    }
  }

  record TopGiver(UUID giver, String name, Amount toPools, Amount toCouncils, Amount direct) {

    static TopGiver of(Giver giver) {
      return new TopGiver(
          giver.who().id(),
          giver.name(),
          Amount.of(giver.toPools()),
          Amount.of(giver.toCouncils()),
          Amount.of(giver.direct()));
    }
  }

  /// What went from how many givers through a pool to how many receivers.
  record Through(UUID pool, int givers, Amount in, int receivers, Amount out) {

    static Through of(PoolFlow flow) {
      return new Through(
          flow.pool(),
          flow.givers(),
          Amount.of(flow.in()),
          flow.receivers(),
          Amount.of(flow.out()));
    }
  }

  record Statistics(
      List<Period> periods, List<Filled> rounds, List<TopGiver> givers, List<Through> pools) {}

  /// What a member gave of an item, directly, to councils and to pools, and received.
  record Sharing(
      UUID item,
      String itemName,
      Amount direct,
      Amount toCouncils,
      Amount toPools,
      Amount received) {

    static Sharing of(Sharer one) {
      return new Sharing(
          one.item().id().value(),
          one.item().name(),
          Amount.of(one.direct()),
          Amount.of(one.toCouncils()),
          Amount.of(one.toPools()),
          Amount.of(one.received()));
    }
  }

  /// One item's statistics, by the last weeks or months.
  @GetMapping("/statistics")
  Statistics ofItem(
      @PathVariable CommunityId community,
      @RequestParam UUID item,
      @RequestParam Optional<Span> by) {
    ZoneId zone = communities.get(community).zone();
    FlowQuestion question =
        new FlowQuestion(
            items.get(community, new ItemId(item), "item"),
            by.orElse(Span.WEEK),
            LocalDate.ofInstant(clock.instant(), zone),
            zone);
    var since = new Fills.Since(question.periods().getFirst(), question.span().code(), zone);
    ItemFlow flow = flows.ofItem(community, question);
    return new Statistics(
        flow.periods().stream().map(Period::of).toList(),
        fills.of(community, question.item().unit(), since).stream().map(Filled::of).toList(),
        flows.givers(community, question).stream().map(TopGiver::of).toList(),
        flow.pools().stream().map(Through::of).toList());
  }

  /// What a member gave and received, by item.
  @GetMapping("/members/{member}/sharing")
  Rows<Sharing> ofMember(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member) {
    Member found = members.get(caller, community, new MemberId(member));
    return Rows.of(flows.of(community, found.id()), Sharing::of);
  }
}

package org.commonweal.web.items;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.items.Asker;
import org.commonweal.items.ItemId;
import org.commonweal.items.Need;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.NeedId;
import org.commonweal.items.NeedStatus;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Doors;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What people need and want.
@Controller
@RequestMapping("/communities/{community}/needs")
class NeedPages {

  private static final String COUNCIL = "council:";

  private final Needs needs;
  private final Councils councils;
  private final Picks picks;
  private final Doors doors;
  private final Membership membership;
  private final InstantSource clock;

  NeedPages(
      Needs needs,
      Councils councils,
      Picks picks,
      Doors doors,
      Membership membership,
      InstantSource clock) {
    this.needs = needs;
    this.councils = councils;
    this.picks = picks;
    this.doors = doors;
    this.membership = membership;
    this.clock = clock;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    Slice<Need> mine = needs.list(visit.id(), NeedFilter.of(askers(visit)), form.page());
    return Answer.show(
        new NeedListPage(
            visit,
            LocalDate.ofInstant(clock.instant(), visit.community().zone()),
            mine.rows(),
            Pager.of(Query.of(visit.path("/needs")), form, mine),
            needs.demand(visit.id()),
            withdrawn(visit, form),
            doors.whyNot(visit, Permission.PUBLISH_NEED)));
  }

  /// The visitor, and the councils they act for.
  private Set<UUID> askers(Visit visit) {
    return Stream.concat(
            Stream.of(visit.member().id().value()),
            councils.mine(visit.caller(), visit.id()).stream().map(one -> one.id().value()))
        .collect(Collectors.toSet());
  }

  /// The need that was just withdrawn, so that it can be published again.
  private Optional<Need> withdrawn(Visit visit, Form form) {
    return form.text("withdrawn").isEmpty()
        ? Optional.empty()
        : Optional.of(needs.get(visit.id(), new NeedId(form.uuid("withdrawn"))))
            .filter(need -> need.status() == NeedStatus.WITHDRAWN);
  }

  @GetMapping("/new")
  Answer publishing(Visit visit, Form form) {
    if (!visit.may(Permission.RECORD_FOR_OTHERS)
        && councils.mine(visit.caller(), visit.id()).isEmpty()) {
      membership.require(visit.caller(), visit.id(), Permission.PUBLISH_NEED);
    }
    return Answer.show(
        page(visit, form.starting("priority", "need").starting("recurrence", "once")));
  }

  @PostMapping
  Answer publish(Visit visit, Form form) {
    return form.sent(
        () -> {
          List<NeedId> published =
              needs.publish(visit.caller(), visit.id(), List.of(asked(visit, form)));
          return Answer.go(visit.path("/needs"), sentence(visit, published.getFirst()));
        },
        again -> Answer.show(page(visit, again)));
  }

  private String sentence(Visit visit, NeedId id) {
    Need need = needs.get(visit.id(), id);
    String what = Amounts.text(visit.language(), need.item(), need.units());
    return need.asker().equals(new Asker.Person(visit.member().id()))
        ? "You asked for " + what + "."
        : need.askerName() + " asks for " + what + " now.";
  }

  private static NewNeed asked(Visit visit, Form form) {
    return new NewNeed(
        asker(visit, form),
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")),
        Choice.of(form, "priority", Priority.values()),
        Choice.of(form, "recurrence", Recurrence.values()));
  }

  /// Oneself, a council, chosen as `council:` and its id, or another member.
  private static Asker asker(Visit visit, Form form) {
    String chosen = form.text("member");
    if (chosen.isEmpty()) {
      return new Asker.Person(visit.member().id());
    }
    return chosen.startsWith(COUNCIL)
        ? new Asker.Group(new CouncilId(uuid(chosen.substring(COUNCIL.length()))))
        : new Asker.Person(new MemberId(uuid(chosen)));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refused(new InputRefusal.Missing("member"));
    }
  }

  @PostMapping("/{need}/withdraw")
  Answer withdraw(Visit visit, @PathVariable UUID need) {
    needs.withdraw(visit.caller(), visit.id(), new NeedId(need));
    return Answer.go(visit.path("/needs?withdrawn=" + need));
  }

  private NewNeedPage page(Visit visit, Form form) {
    List<Option> askers = new ArrayList<>(List.of(myself(visit)));
    councils
        .mine(visit.caller(), visit.id())
        .forEach(
            one -> askers.add(new Option(COUNCIL + one.id().value(), "The council " + one.name())));
    Pick people = picks.represented(visit, form);
    askers.addAll(people.options());
    Pick all = askers.size() > 1 ? people.with(askers) : Pick.NONE;
    return new NewNeedPage(visit, form, picks.items(visit, form, Set.of()), all);
  }

  private static Option myself(Visit visit) {
    return new Option("", "Myself, " + visit.member().name());
  }
}

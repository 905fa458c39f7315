package org.commonweal.web.items;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.community.Permission;
import org.commonweal.items.ItemId;
import org.commonweal.items.Need;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.NeedId;
import org.commonweal.items.NeedStatus;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
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

  private final Needs needs;
  private final Picks picks;
  private final Doors doors;
  private final InstantSource clock;

  NeedPages(Needs needs, Picks picks, Doors doors, InstantSource clock) {
    this.needs = needs;
    this.picks = picks;
    this.doors = doors;
    this.clock = clock;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    Slice<Need> mine = needs.list(visit.id(), NeedFilter.of(visit.member().id()), form.page());
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

  /// The need that was just withdrawn, so that it can be published again.
  private Optional<Need> withdrawn(Visit visit, Form form) {
    return form.text("withdrawn").isEmpty()
        ? Optional.empty()
        : Optional.of(needs.get(visit.id(), new NeedId(form.uuid("withdrawn"))))
            .filter(need -> need.status() == NeedStatus.WITHDRAWN);
  }

  @GetMapping("/new")
  Answer publishing(Visit visit, Form form) {
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
    return need.member().equals(visit.member().id())
        ? "You asked for " + what + "."
        : need.memberName() + " asks for " + what + " now.";
  }

  private static NewNeed asked(Visit visit, Form form) {
    return new NewNeed(
        form.text("member").isEmpty() ? visit.member().id() : new MemberId(form.uuid("member")),
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")),
        Choice.of(form, "priority", Priority.values()),
        Choice.of(form, "recurrence", Recurrence.values()));
  }

  @PostMapping("/{need}/withdraw")
  Answer withdraw(Visit visit, @PathVariable UUID need) {
    needs.withdraw(visit.caller(), visit.id(), new NeedId(need));
    return Answer.go(visit.path("/needs?withdrawn=" + need));
  }

  private NewNeedPage page(Visit visit, Form form) {
    Pick people =
        visit.may(Permission.RECORD_FOR_OTHERS)
            ? picks.members(visit, form).after(myself(visit))
            : Pick.NONE;
    return new NewNeedPage(visit, form, picks.items(visit, form, Set.of()), people);
  }

  private static Option myself(Visit visit) {
    return new Option("", "Myself, " + visit.member().name());
  }
}

package org.commonweal.web.pots;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Slice;
import org.commonweal.pots.Histories;
import org.commonweal.pots.HistoryLine;
import org.commonweal.pots.NewPot;
import org.commonweal.pots.Policy;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.PotOverviews;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Returns;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pots: all of them, one, and the forms that open, change and close them.
@Controller
@RequestMapping("/communities/{community}/pots")
class PotPages {

  private final Pots pots;
  private final PotOverviews overviews;
  private final Histories histories;
  private final Returns returns;
  private final OutsidePlaces places;
  private final Currencies currencies;
  private final Membership membership;

  PotPages(
      Pots pots,
      PotOverviews overviews,
      Histories histories,
      Returns returns,
      OutsidePlaces places,
      Currencies currencies,
      Membership membership) {
    this.pots = pots;
    this.overviews = overviews;
    this.histories = histories;
    this.returns = returns;
    this.places = places;
    this.currencies = currencies;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit) {
    return Answer.show(
        new PotListPage(visit, new PotTold(visit), overviews.mine(visit.id(), visit.member())));
  }

  @GetMapping("/new")
  Answer begin(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    return form(visit, Optional.empty(), form.starting("policy", "block"));
  }

  private Answer form(Visit visit, Optional<Pot> pot, Form form) {
    return Answer.show(
        new PotFormPage(
            visit,
            new PotTold(visit),
            pot,
            form,
            places.all(visit.id()),
            currencies.all(visit.community()),
            overviews.everybody(visit.id())));
  }

  @PostMapping
  Answer open(Visit visit, Form form) {
    return form.sent(
        () -> {
          Pot pot = pots.open(visit.caller(), visit.id(), typed(form));
          return Answer.go(new PotTold(visit).pot(pot.id(), ""), "The pot is open.");
        },
        again -> form(visit, Optional.empty(), again));
  }

  private static NewPot typed(Form form) {
    return new NewPot(
        form.text("name"),
        form.text("currency"),
        new PlaceId(form.uuid("place")),
        Choice.of(form, "policy", Policy.values()),
        form.language().plain(form.text("limit")),
        form.ids("treasurers").stream().map(MemberId::new).toList());
  }

  @GetMapping("/{pot}")
  Answer show(Visit visit, @PathVariable UUID pot, Form form) {
    var found = overviews.of(visit.caller(), visit.id(), new PotId(pot));
    return Answer.show(new PotPage(visit, new PotTold(visit), found, form));
  }

  @GetMapping("/{pot}/change")
  Answer change(Visit visit, @PathVariable UUID pot, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    Pot found = pots.get(visit.caller(), visit.id(), new PotId(pot));
    Form filled =
        form.starting("name", found.name())
            .starting("place", found.place().value().toString())
            .starting("policy", Choice.value(found.policy()))
            .starting("limit", found.lowest().text())
            .starting(
                "treasurers",
                found.treasurers().stream().map(one -> one.value().toString()).toList());
    return form(visit, Optional.of(found), filled);
  }

  @PostMapping("/{pot}/change")
  Answer changed(Visit visit, @PathVariable UUID pot, Form form) {
    return form.sent(
        () -> {
          var id = new PotId(pot);
          pots.change(visit.caller(), visit.id(), id, typed(form));
          return Answer.go(new PotTold(visit).pot(id, ""), "The pot was changed.");
        },
        again ->
            form(visit, Optional.of(pots.get(visit.caller(), visit.id(), new PotId(pot))), again));
  }

  @PostMapping("/{pot}/close")
  Answer close(Visit visit, @PathVariable UUID pot, Form form) {
    return form.sent(
        () -> {
          var id = new PotId(pot);
          returns.close(visit.caller(), visit.id(), id);
          return Answer.go(
              new PotTold(visit).pot(id, ""), "The pot is closed; what was left went back.");
        },
        again -> show(visit, pot, again));
  }

  @GetMapping("/{pot}/members/{member}")
  Answer purse(Visit visit, @PathVariable UUID pot, @PathVariable UUID member, Form form) {
    var whose = new MemberId(member);
    Histories.OfPurse found =
        histories.ofPurse(visit.caller(), visit.id(), new PotId(pot), whose, form.page());
    Slice<HistoryLine> lines = found.lines();
    String name =
        visit.member().id().equals(whose)
            ? visit.member().name()
            : histories.name(found.pot(), whose);
    Query list = Query.of(visit.path("/pots/" + pot + "/members/" + member));
    return Answer.show(
        new PursePage(
            visit,
            new PotTold(visit),
            found.pot(),
            member,
            name,
            lines,
            Pager.of(list, form, lines)));
  }
}

package org.commonweal.web.pots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Day;
import org.commonweal.pots.Calls;
import org.commonweal.pots.Loaded;
import org.commonweal.pots.Loads;
import org.commonweal.pots.NewLoad;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.PotOverviews;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Returns;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Money into a pot and back, and what is asked for.
@Controller
@RequestMapping("/communities/{community}/pots/{pot}")
class LoadPages {

  private final Pots pots;
  private final Loads loads;
  private final Returns returns;
  private final Calls calls;
  private final PotOverviews overviews;

  LoadPages(Pots pots, Loads loads, Returns returns, Calls calls, PotOverviews overviews) {
    this.pots = pots;
    this.loads = loads;
    this.returns = returns;
    this.calls = calls;
    this.overviews = overviews;
  }

  @GetMapping("/load")
  Answer begin(Visit visit, @PathVariable UUID pot, Form form) {
    return show(visit, pot, form, Optional.empty());
  }

  private Answer show(Visit visit, UUID pot, Form form, Optional<List<Loaded>> preview) {
    Pots.Kept kept = pots.keeping(visit.caller(), visit.id(), new PotId(pot));
    return Answer.show(
        new LoadPage(visit, new PotTold(visit), kept.pot(), kept.purses(), form, preview));
  }

  /// Says what will happen, and lets it be confirmed.
  @PostMapping("/load/preview")
  Answer preview(Visit visit, @PathVariable UUID pot, Form form) {
    return form.sent(
        () -> {
          List<Loaded> would =
              loads.preview(visit.caller(), visit.id(), new PotId(pot), typed(form));
          return show(visit, pot, form, Optional.of(would));
        },
        again -> show(visit, pot, again, Optional.empty()));
  }

  @PostMapping("/load")
  Answer load(Visit visit, @PathVariable UUID pot, Form form) {
    return form.sent(
        () -> {
          var together =
              form.has("together", "all") ? Loads.Together.ALL_OR_NONE : Loads.Together.EACH_ALONE;
          List<Loaded> done =
              loads.load(visit.caller(), visit.id(), new PotId(pot), typed(form), together);
          long loaded = done.stream().filter(Loaded.Done.class::isInstance).count();
          return Answer.go(
              new PotTold(visit).pot(new PotId(pot), ""),
              loaded == 1 ? "The pot was loaded." : loaded + " members were loaded for.");
        },
        again -> show(visit, pot, again, Optional.empty()));
  }

  private static List<NewLoad> typed(Form form) {
    String amount = form.language().plain(form.text("amount"));
    List<NewLoad> asked = new ArrayList<>();
    form.ids("members").forEach(member -> asked.add(new NewLoad(new MemberId(member), amount)));
    return asked;
  }

  @PostMapping("/return")
  Answer giveBack(Visit visit, @PathVariable UUID pot, Form form) {
    return form.sent(
        () -> {
          for (NewLoad one : typed(form)) {
            returns.giveBack(visit.caller(), visit.id(), new PotId(pot), one);
          }
          return Answer.go(
              new PotTold(visit).pot(new PotId(pot), ""), "It went back to the wallet.");
        },
        again -> show(visit, pot, again, Optional.empty()));
  }

  @GetMapping("/calls")
  Answer calls(Visit visit, @PathVariable UUID pot, Form form) {
    Pot found = pots.get(visit.caller(), visit.id(), new PotId(pot));
    return Answer.show(
        new CallPage(
            visit,
            new PotTold(visit),
            found,
            found.open() && pots.keeps(visit.caller(), found),
            calls.of(visit.caller(), found),
            overviews.everybody(visit.id()),
            form));
  }

  @PostMapping("/calls")
  Answer call(Visit visit, @PathVariable UUID pot, Form form) {
    return form.sent(
        () -> {
          var asked =
              new Calls.NewCall(
                  form.text("title"),
                  Day.read("due", form.text("due")),
                  form.language().plain(form.text("amount")),
                  form.ids("members").stream().map(MemberId::new).toList());
          calls.call(visit.caller(), visit.id(), new PotId(pot), asked);
          return Answer.go(new PotTold(visit).pot(new PotId(pot), "/calls"), "It was asked for.");
        },
        again -> calls(visit, pot, again));
  }
}

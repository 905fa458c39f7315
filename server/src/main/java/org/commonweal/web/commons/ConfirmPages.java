package org.commonweal.web.commons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.Arrival;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Receipt;
import org.commonweal.commons.Receipts;
import org.commonweal.kernel.Refused;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Confirms many contributions in one action, each decided alone, and says what became of each.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/contributions")
class ConfirmPages {

  private static final String LINES = "confirmed-lines";

  private final Pools pools;
  private final Offers offers;
  private final Receipts receipts;
  private final ContributionPages contributions;

  ConfirmPages(Pools pools, Offers offers, Receipts receipts, ContributionPages contributions) {
    this.pools = pools;
    this.offers = offers;
    this.receipts = receipts;
    this.contributions = contributions;
  }

  @PostMapping("/confirm")
  Answer confirm(Visit visit, @PathVariable UUID pool, Form form, HttpServletRequest request) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    return form.sent(
        () -> {
          List<Arrival> arrivals = arrivals(form);
          List<Receipt> answers =
              receipts.confirm(visit.caller(), visit.id(), found.id(), arrivals);
          List<ConfirmedLine> lines = lines(visit, answers);
          RequestContextUtils.getOutputFlashMap(request).put(LINES, lines);
          return Answer.go(Paths.pool(visit, found.id(), "/contributions/confirmed"), done(lines));
        },
        again -> Answer.show(contributions.waiting(visit, found, again)));
  }

  private static List<Arrival> arrivals(Form form) {
    return form.all("contributions").stream().map(id -> arrival(form, id)).toList();
  }

  private static Arrival arrival(Form form, String id) {
    String units = form.language().plain(form.text("units-" + id));
    return new Arrival(new OfferId(uuid(id)), Optional.of(units));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refused(new CommonsRefusal.NoSuchContribution());
    }
  }

  /// What was not confirmed stands first.
  private List<ConfirmedLine> lines(Visit visit, List<Receipt> answers) {
    Map<OfferId, Offer> named =
        offers.all(visit.id(), answers.stream().map(Receipt::contribution).toList());
    return answers.stream()
        .map(answer ->
            ConfirmedLine.of(visit, Optional.ofNullable(named.get(answer.contribution())), answer))
        .sorted(Comparator.comparing(ConfirmedLine::confirmed))
        .toList();
  }

  private static String done(List<ConfirmedLine> lines) {
    long confirmed = lines.stream().filter(ConfirmedLine::confirmed).count();
    long declined = lines.size() - confirmed;
    return confirmed + " confirmed" + (declined == 0 ? "." : ", " + declined + " not.");
  }

  /// What became of each line of the last confirmation; it is shown once.
  @GetMapping("/confirmed")
  Answer confirmed(Visit visit, @PathVariable UUID pool, HttpServletRequest request) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    return Answer.show(new ConfirmedPage(visit, found, kept(request)));
  }

  private static List<ConfirmedLine> kept(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(LINES) instanceof List<?> lines
        ? lines.stream().map(ConfirmedLine.class::cast).toList()
        : List.of();
  }
}

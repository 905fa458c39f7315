package org.commonweal.web.savings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Bidding;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.CircleTerms;
import org.commonweal.savings.CircleWord;
import org.commonweal.savings.Entry;
import org.commonweal.savings.Frequency;
import org.commonweal.savings.Offer;
import org.commonweal.savings.Rules;
import org.commonweal.savings.Schedule;
import org.commonweal.savings.Source;
import org.commonweal.savings.Substitution;
import org.commonweal.savings.SwapStatus;
import org.commonweal.savings.Timing;
import org.commonweal.savings.Turn;
import org.commonweal.savings.TurnOrder;
import org.commonweal.web.Visit;

/// Circles in the words of a community, which may call them tandas or susus.
public record CircleTold(Visit visit, CircleWord word) {

  public String one() {
    return word.one();
  }

  public String many() {
    return word.many();
  }

  /// `Tandas`.
  public String heading() {
    return capital(word.many());
  }

  /// `Tanda`.
  public String capital() {
    return capital(word.one());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  public String list() {
    return visit.path("/circles");
  }

  public String path(Circle circle, String below) {
    return visit.path("/circles/" + circle.id().value() + below);
  }

  /// `1,250.00 EUR`.
  public String money(Circle circle, Quantity amount) {
    return visit.language().number(amount) + " " + circle.terms().currency().code();
  }

  /// Below 0 with a minus that reads well, above 0 with a plus.
  public String net(Quantity amount) {
    String number = visit.language().number(amount);
    return amount.signum() > 0 ? "+" + number : number.replace('-', '−');
  }

  public String date(LocalDate day) {
    return visit.language().date(day);
  }

  public String moment(Instant moment) {
    return visit.language().moment(moment);
  }

  /// `every 2 weeks`.
  public String often(Frequency frequency) {
    String unit =
        switch (frequency.every()) {
          case DAYS -> "day";
          case WEEKS -> "week";
          case MONTHS -> "month";
        };
    return frequency.count() == 1
        ? "every " + unit
        : "every " + frequency.count() + " " + unit + "s";
  }

  public String status(CircleStatus status) {
    return switch (status) {
      case DRAFT -> "draft";
      case ACTIVE -> "running";
      case PAUSED -> "paused";
      case COMPLETED -> "completed";
      case DISSOLVED -> "dissolved";
      case CANCELLED -> "given up";
    };
  }

  public String tone(CircleStatus status) {
    return switch (status) {
      case DRAFT, PAUSED -> "wait";
      case ACTIVE -> "good";
      case COMPLETED, DISSOLVED, CANCELLED -> "plain";
    };
  }

  public String order(TurnOrder order) {
    return switch (order) {
      case JOINED -> "in the order of joining";
      case HAND -> "as the organiser puts them";
      case LOT -> "by lot";
      case AUCTION -> "in each cycle to the best bid";
    };
  }

  /// Who receives in a cycle that is not decided: a free place, or whoever bids best.
  public String recipient(Circle circle, Schedule.Line line) {
    return line.recipient()
        .map(Turn::name)
        .orElse(circle.auctioned() ? "the best bid" : "free place");
  }

  /// What everybody gets of a discount: `Everybody gets 12.00 EUR of the discount.`
  public String shared(Offer offer) {
    List<Quantity> parts = offer.parts().values().stream().sorted().distinct().toList();
    String discount = " of the discount of " + money(offer.circle(), offer.discount()) + ".";
    return parts.size() == 1
        ? "Everybody gets " + money(offer.circle(), parts.getFirst()) + discount
        : "Everybody gets "
            + visit.language().number(parts.getFirst())
            + " or "
            + money(offer.circle(), parts.getLast())
            + discount;
  }

  /// How turns are auctioned.
  public String bidding(Circle circle) {
    Bidding bidding = circle.terms().rules().bidding();
    return "Who has not received and owes nothing since an earlier cycle can bid until a cycle is due: the discount that they would leave to everybody, up to %d %% of the pot, each bid at least %d %% of it above the one before. The best bid takes the pot less the discount, which is shared equally among all members. Without bids it is drawn."
        .formatted(bidding.ceilingPercent(), bidding.stepPercent());
  }

  public String entry(Entry entry) {
    return switch (entry) {
      case OPEN -> "every member of the community";
      case INVITED -> "whoever is invited or has the link";
    };
  }

  /// What happens to somebody who is late.
  public String late(Circle circle) {
    CircleTerms terms = circle.terms();
    String grace =
        terms.graceHours() == 0
            ? "After the due moment"
            : "After " + hours(terms.graceHours()) + " of grace";
    return switch (terms.late()) {
      case FEE ->
          terms.lateFee().signum() == 0
              ? grace + " a contribution is still taken, without a fee."
              : grace + " it costs " + money(circle, terms.lateFee()) + " more.";
      case REFUSED -> grace + " a contribution is taken only as cash, by whoever keeps the money.";
    };
  }

  /// What happens if somebody does not pay.
  public String missing(Circle circle) {
    Rules rules = circle.terms().rules();
    return switch (rules.missing()) {
      case WAIT -> "If somebody does not pay, the payout waits.";
      case REDUCED ->
          "If somebody has not paid by then, the recipient gets what is there and is owed the rest.";
      case RESERVE ->
          "Beside each contribution "
              + money(circle, rules.reserve())
              + " go into a reserve, and late fees too. It covers what somebody has not paid by then, as far as it reaches, and is owed it. What is left is shared equally at the end.";
      case DEPOSIT ->
          "At the start everybody leaves a deposit of 1.5 times their contributions from the own turn on. What somebody has not paid by then is taken from it; what is left is returned at the end.";
    };
  }

  public String source(Source source) {
    return switch (source) {
      case WALLET -> "from the wallet";
      case CASH -> "in cash";
      case DEPOSIT -> "from the deposit";
      case PAYOUT -> "off the own payout";
      case MOVED -> "there when it moved in";
    };
  }

  private static String hours(int hours) {
    return hours == 1 ? "1 hour" : hours + " hours";
  }

  public String swap(SwapStatus status) {
    return switch (status) {
      case ASKED -> "asked, not answered yet";
      case AGREED -> "agreed, not approved yet";
      case APPROVED -> "done";
      case DECLINED -> "declined";
      case WITHDRAWN -> "taken back";
      case REFUSED -> "refused";
      case LAPSED -> "too late";
    };
  }

  public String swapTone(SwapStatus status) {
    return switch (status) {
      case ASKED, AGREED -> "wait";
      case APPROVED -> "good";
      case DECLINED, WITHDRAWN, REFUSED, LAPSED -> "plain";
    };
  }

  /// `Ben took over the place of Ana on 3 March 2027, 12:00.`
  public String substitution(Substitution one) {
    String leaver = one.leaver().name();
    String comes = one.substitute().name();
    return switch (one.status()) {
      case PROPOSED -> comes + " is to take over the place of " + leaver + ".";
      case APPROVED ->
          comes
              + " took over the place of "
              + leaver
              + one.endedAt().map(at -> ", " + moment(at)).orElse("")
              + ".";
      case DECLINED -> comes + " for " + leaver + ": declined.";
      case LAPSED -> comes + " for " + leaver + ": came to nothing.";
    };
  }

  /// `1 day`, `12 days`.
  public String days(long days) {
    return days == 1 ? "1 day" : visit.language().number(days) + " days";
  }

  public String timing(Timing timing) {
    return switch (timing) {
      case ON_TIME -> "on time";
      case LATE -> "late";
      case OVERDUE -> "after the grace period";
    };
  }

  public String timingTone(Timing timing) {
    return switch (timing) {
      case ON_TIME -> "good";
      case LATE -> "wait";
      case OVERDUE -> "bad";
    };
  }

  /// `in 5 days`, `today`, `3 days ago`.
  public String away(LocalDate today, LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    String count = days(Math.abs(days));
    return days > 0 ? "in " + count : count + " ago";
  }
}

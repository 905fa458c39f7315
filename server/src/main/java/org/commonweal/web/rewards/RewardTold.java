package org.commonweal.web.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Quantity;
import org.commonweal.language.Language;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.DepositStatus;
import org.commonweal.rewards.Every;
import org.commonweal.rewards.Funding;
import org.commonweal.rewards.Prospect;
import org.commonweal.rewards.Qualifying;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardTerms;
import org.commonweal.rewards.Run;
import org.commonweal.rewards.RunKind;
import org.commonweal.rewards.RunOutcome;
import org.commonweal.rewards.Schedule;
import org.commonweal.rewards.Sharing;
import org.commonweal.treasury.Currency;
import org.commonweal.web.Visit;

/// Reward pools in the words of a community.
public record RewardTold(Visit visit) {

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }

  public boolean reads() {
    return visit.may(Permission.READ_MONEY);
  }

  public String money(Quantity amount, Currency currency) {
    return visit.language().number(amount) + " " + currency.code();
  }

  public String money(RewardPool pool, Quantity amount) {
    return money(amount, pool.terms().currency());
  }

  public String list() {
    return visit.path("/rewards");
  }

  public String path(RewardPool pool, String below) {
    return list() + "/" + pool.id().value() + below;
  }

  public String path(RewardPool pool, Deposit deposit) {
    return path(pool, "/deposits/" + deposit.id().value());
  }

  public String day(LocalDate day) {
    return visit.language().date(day);
  }

  /// A moment in the pool's zone, which is named.
  public String moment(RewardPool pool, Instant moment) {
    ZoneId zone = pool.terms().timetable().zone();
    return new Language(visit.community().language(), zone).moment(moment)
        + " ("
        + zone.getId()
        + ")";
  }

  /// `every Monday`, `on the 1st of each month`.
  public String often(Schedule schedule) {
    return schedule.every() == Every.WEEKS
        ? "every " + RewardTermsPage.WEEKDAYS.get(schedule.day() - 1)
        : "on day " + schedule.day() + " of each month";
  }

  /// `0.5 % of first deposits made on the day, every Monday, equally`.
  public String rule(RewardTerms terms) {
    return terms.rate().value().movePointRight(2).stripTrailingZeros().toPlainString()
        + " % of "
        + qualifying(terms.qualifies())
        + ", "
        + often(terms.timetable().schedule())
        + ", "
        + sharing(terms.sharing());
  }

  public String qualifying(Qualifying which) {
    return switch (which) {
      case SIGNUPS_ON_THE_DAY -> "first deposits made on such a day";
      case SIGNUPS -> "first deposits";
      case ALL -> "all deposits";
    };
  }

  public String sharing(Sharing how) {
    return switch (how) {
      case EQUALLY -> "equally";
      case BY_DEPOSITS -> "by what each deposited since the last date";
    };
  }

  public String funding(Funding from) {
    return switch (from) {
      case MEMBER_HOLD -> "what is held of whoever deposits";
      case POOL_FUND -> "money set aside for the pool";
    };
  }

  public String prospect(RewardPool pool, Prospect prospect) {
    String currency = pool.terms().currency().code();
    return switch (prospect) {
      case IN -> "You are in the next one: you are active and have a wallet in " + currency + ".";
      case NOT_ACTIVE -> "You are not in the next one: your membership rests.";
      case NO_WALLET ->
          "You are not in the next one: you have no wallet in "
              + currency
              + ", or none that will be there by then.";
      case NO_DEPOSITS -> "You are not in the next one: you have deposited nothing since the last.";
      case CLOSED -> "There is no next one: the pool is closed.";
    };
  }

  public String status(DepositStatus status) {
    return switch (status) {
      case PENDING -> "waits";
      case CREDITED -> "credited";
      case REJECTED -> "rejected";
      case REVERSED -> "taken back";
    };
  }

  public String tone(DepositStatus status) {
    return switch (status) {
      case PENDING -> "wait";
      case CREDITED -> "good";
      case REJECTED, REVERSED -> "bad";
    };
  }

  public String tone(RunOutcome outcome) {
    return switch (outcome) {
      case POSTED -> "good";
      case CARRIED, EMPTY -> "plain";
      case FAILED -> "bad";
    };
  }

  /// What a run did, in a sentence.
  public String done(RewardPool pool, Run run) {
    String total = money(pool, run.total());
    boolean collects = run.kind() == RunKind.COLLECT;
    return switch (run.outcome()) {
      case POSTED ->
          collects
              ? total + " collected from " + count(run.members(), "deposit", "deposits")
              : total + " shared among " + count(run.members(), "member", "members");
      case CARRIED ->
          total + " carried over: too little for " + count(run.members(), "member", "members");
      case EMPTY -> collects ? "Nothing to collect" : "Nothing to share out";
      case FAILED -> "Failed, and tried again: " + run.reason();
    };
  }

  public String count(int number, String one, String many) {
    return visit.language().number(number) + " " + (number == 1 ? one : many);
  }

  /// What would happen on the next date.
  public String foreseen(RewardPool pool, RunOutcome outcome, Quantity total, int members) {
    return switch (outcome) {
      case POSTED ->
          money(pool, total) + " would be shared among " + count(members, "member", "members");
      case CARRIED ->
          money(pool, total)
              + " would be carried over: too little for "
              + count(members, "member", "members");
      case EMPTY, FAILED -> "There is nothing to share out yet";
    };
  }
}

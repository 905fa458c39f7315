package org.commonweal.rewards;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;

/// A reward pool, with the first date whose distribution is not done, and how many have paid out.
public record RewardPool(
    CommunityId community,
    RewardPoolId id,
    RewardTerms terms,
    LocalDate next,
    int posted,
    boolean open,
    Instant openedAt,
    PersonId openedBy,
    MemberId opener) {

  Quantity quantity(BigInteger minor) {
    return terms.currency().quantity(minor);
  }

  /// What the pool holds.
  AccountKey account() {
    return key(id.holder(), Purpose.POT);
  }

  /// What was put aside for it.
  AccountKey fund() {
    return key(id.holder(), Purpose.FUNDING);
  }

  AccountKey wallet(MemberId member) {
    return of(member, Purpose.WALLET);
  }

  AccountKey hold(MemberId member) {
    return of(member, Purpose.HOLD);
  }

  AccountKey income(MemberId member) {
    return of(member, Purpose.INCOME);
  }

  /// The account that pays for what a deposit of this member feeds the pool with.
  AccountKey funding(MemberId member) {
    return switch (terms.funding()) {
      case MEMBER_HOLD -> hold(member);
      case POOL_FUND -> fund();
    };
  }

  AccountKey key(Holder holder, Purpose purpose) {
    return new AccountKey(holder, purpose, terms.currency().unit());
  }

  private AccountKey of(MemberId member, Purpose purpose) {
    return key(new Holder(HolderKind.MEMBER, member.value()), purpose);
  }

  /// On whose behalf it does what nobody asks for.
  Author keeper() {
    return new Author(openedBy.value(), opener.value());
  }

  /// Whether a deposit of that day and reference feeds it.
  boolean takes(LocalDate day, String reference) {
    boolean signup = reference.equals(Deposit.SIGNUP);
    return !day.isBefore(terms.since())
        && switch (terms.qualifies()) {
          case SIGNUPS_ON_THE_DAY -> signup && terms.timetable().schedule().falls(day);
          case SIGNUPS -> signup;
          case ALL -> true;
        };
  }

  /// From when on the next date can be run.
  public Instant nextAt() {
    return terms.timetable().cutOff(next);
  }
}

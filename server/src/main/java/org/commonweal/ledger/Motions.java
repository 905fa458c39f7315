package org.commonweal.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Motion.Facts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Says of each kind of decision what it is about, when it is refused and what it changes.
@Component
class Motions {

  private final AccountStore accounts;
  private final DecisionStore store;
  private final ObjectProvider<OnItsWay> onItsWay;

  Motions(AccountStore accounts, DecisionStore store, ObjectProvider<OnItsWay> onItsWay) {
    this.accounts = accounts;
    this.store = store;
    this.onItsWay = onItsWay;
  }

  /// Locks the account that the decision is about.
  Motion of(CommunityId community, Decision decision) {
    return switch (decision.resolution()) {
      case Resolution.CloseAccount close -> close(community, lock(community, close.account()));
      case Resolution.ReopenAccount open -> reopen(community, lock(community, open.account()));
      case Resolution.ChangeFloor change ->
          change(community, lock(community, change.account()), change.floor());
      case Resolution.ClosePeriod close -> close(community, decision, close.through());
      case Resolution.ReopenPeriod open -> reopen(community, decision, open.through());
      case Resolution.EraseNote erase -> erase(community, erase.journal());
    };
  }

  private Account lock(CommunityId community, AccountId id) {
    return accounts.lock(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new LedgerRefusal.NoSuchAccount(id)));
  }

  private Motion close(CommunityId community, Account account) {
    UUID uid = accounts.uid(community, account.id());
    return new Motion(
        new Facts(uid, "{\"account\":\"%s\"}".formatted(uid)),
        _ -> closable(community, account),
        _ -> store.close(community, account.id(), true));
  }

  private Optional<LedgerRefusal> closable(CommunityId community, Account account) {
    if (account.closed()) {
      return Optional.of(new LedgerRefusal.AlreadyClosed(account.key()));
    }
    if (account.balance().signum() != 0) {
      return Optional.of(new LedgerRefusal.AccountNotEmpty(account.key(), account.balance()));
    }
    return onItsWay.stream().anyMatch(some -> some.towards(community, account.key()))
        ? Optional.of(new LedgerRefusal.StillOnItsWay(account.key()))
        : Optional.empty();
  }

  private Motion reopen(CommunityId community, Account account) {
    UUID uid = accounts.uid(community, account.id());
    return new Motion(
        new Facts(uid, "{\"account\":\"%s\"}".formatted(uid)),
        _ ->
            account.closed()
                ? Optional.empty()
                : Optional.of(new LedgerRefusal.NotClosed(account.key())),
        _ -> store.close(community, account.id(), false));
  }

  private Motion change(CommunityId community, Account account, Optional<Quantity> floor) {
    UUID uid = accounts.uid(community, account.id());
    String text = floor.map(Quantity::minor).map(BigInteger::toString).orElse("none");
    return new Motion(
        new Facts(uid, "{\"account\":\"%s\",\"floor\":\"%s\"}".formatted(uid, text)),
        _ -> floor.flatMap(lowest -> below(account, lowest)),
        _ -> store.floor(community, account.id(), floor.map(Quantity::minor)));
  }

  private static Optional<LedgerRefusal> below(Account account, Quantity floor) {
    if (!account.key().unit().equals(floor.unit())) {
      return Optional.of(new LedgerRefusal.UnitMismatch(account.key(), floor.unit().id()));
    }
    return account.balance().compareTo(floor) < 0
        ? Optional.of(new LedgerRefusal.BelowNewFloor(account.key(), account.balance(), floor))
        : Optional.empty();
  }

  private Motion close(CommunityId community, Decision decision, LocalDate through) {
    return new Motion(
        period(decision, through),
        head -> closable(community, decision.today(), through, head.closedThrough()),
        number -> store.closePeriod(community, through, number));
  }

  private Optional<LedgerRefusal> closable(
      CommunityId community, LocalDate today, LocalDate through, Optional<LocalDate> closed) {
    if (through.isAfter(today)) {
      return Optional.of(new LedgerRefusal.PeriodNotOver(today));
    }
    if (closed.filter(last -> !through.isAfter(last)).isPresent()) {
      return closed.map(LedgerRefusal.ClosedAlready::new);
    }
    return store.openEscrows(community).stream().findFirst().map(LedgerRefusal.EscrowOpen::new);
  }

  private Motion reopen(CommunityId community, Decision decision, LocalDate through) {
    return new Motion(
        period(decision, through),
        head ->
            head.closedThrough().filter(through::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new LedgerRefusal.NotTheLastPeriod(head.closedThrough())),
        number -> store.reopenPeriod(community, through, number));
  }

  private static Facts period(Decision decision, LocalDate through) {
    return new Facts(decision.id().value(), "{\"through\":\"%s\"}".formatted(through));
  }

  private Motion erase(CommunityId community, JournalId journal) {
    return new Motion(
        new Facts(journal.value(), "{\"journal\":\"%s\"}".formatted(journal.value())),
        _ ->
            store.hasNote(community, journal)
                ? Optional.empty()
                : Optional.of(new LedgerRefusal.NoNote(journal)),
        _ -> store.erase(community, journal));
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.Cursor;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;
import org.commonweal.statements.AccountStatement;
import org.commonweal.statements.HolderStatement;
import org.commonweal.statements.Line;
import org.commonweal.statements.NamedAccount;

/// Statements as JSON.
final class StatementJson {

  private StatementJson() {}

  /// Who holds an account.
  record Party(HolderKind kind, UUID id, String name) {

    static Party of(Holder holder, String name) {
      return new Party(holder.kind(), holder.id(), name);
    }
  }

  /// An account: `unitName` is an item or the code of a currency, `measure` what one of an item is
  /// called. What was given, and what a place keeps, is counted above 0.
  record Account(
      UUID id,
      Party holder,
      Purpose purpose,
      String unitName,
      String measure,
      Amount balance,
      boolean closed) {

    static Account of(NamedAccount account) {
      return new Account(
          account.uid(),
          Party.of(account.holder(), account.holderName()),
          account.purpose(),
          account.unit().name(),
          account.unit().measure(),
          Amount.of(account.balance()),
          account.holding().closed());
    }
  }

  /// A movement: the change, the balance after it, the holder of the account on the other side, and
  /// what papers outside call it.
  record Moved(
      long entry,
      UUID journal,
      String event,
      UUID about,
      LocalDate effective,
      Instant recordedAt,
      Party counterpart,
      Amount change,
      Amount balance,
      String note,
      String reference) {

    static Moved of(Line line) {
      return new Moved(
          line.entry(),
          line.journal().value(),
          line.event().code(),
          line.about(),
          line.effective(),
          line.recordedAt(),
          Party.of(line.counterpart().holder(), line.counterpart().name()),
          Amount.of(line.change()),
          Amount.of(line.balance()),
          line.note().orElse(""),
          line.reference().orElse(""));
    }
  }

  /// An account as it was at the end of the days asked for, and a page of what moved on it. Without
  /// days, and by the day of recording, newest first; by the day that entries count for, oldest
  /// first. `opening` is null without a first day.
  record OfAccount(
      Account account, Optional<Amount> opening, List<Moved> rows, Optional<String> next) {

    static OfAccount of(AccountStatement statement) {
      return new OfAccount(
          Account.of(statement.account()),
          statement.opening().map(Amount::of),
          statement.lines().rows().stream().map(Moved::of).toList(),
          statement.lines().next().map(Cursor::value));
    }
  }

  /// The accounts of a holder that count the same.
  record InUnit(String unitName, String measure, List<Balance> accounts) {

    static InUnit of(HolderStatement.InUnit unit) {
      return new InUnit(
          unit.unit().name(),
          unit.unit().measure(),
          unit.balances().stream().map(Balance::of).toList());
    }
  }

  /// An account, and what it had before the days asked for; null without a first day.
  record Balance(Account account, Optional<Amount> opening) {

    static Balance of(HolderStatement.Balance balance) {
      return new Balance(Account.of(balance.account()), balance.opening().map(Amount::of));
    }
  }

  /// A page of what a holder has, unit by unit; different units are never added up.
  record OfHolder(Party holder, List<InUnit> rows, Optional<String> next) {

    static OfHolder of(HolderStatement statement) {
      return new OfHolder(
          Party.of(statement.holder(), statement.name()),
          statement.units().rows().stream().map(InUnit::of).toList(),
          statement.units().next().map(Cursor::value));
    }
  }
}

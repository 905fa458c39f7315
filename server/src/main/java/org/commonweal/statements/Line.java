package org.commonweal.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.StatementLine;

/// One movement on an account: what happened, with whom, and what was there afterwards, as people
/// count it on this account.
///
/// `about` is the contribution, share or round it is about; `counterpart` is who holds the account
/// on the other side; `reference` is what papers outside call it.
public record Line(
    long entry,
    JournalId journal,
    Event event,
    UUID about,
    LocalDate effective,
    Instant recordedAt,
    Counterpart counterpart,
    Quantity change,
    Quantity balance,
    Optional<String> note,
    Optional<String> reference) {

  /// Who is on the other side, and what that account is for.
  public record Counterpart(Holder holder, Purpose purpose, String name) {}

  static Line of(
      NamedAccount account, StatementLine line, Names names, Map<JournalId, String> references) {
    Holder other = line.counter().holder();
    return new Line(
        line.entry(),
        line.journal(),
        line.event(),
        line.about(),
        line.effective(),
        line.recordedAt(),
        new Counterpart(other, line.counter().purpose(), names.of(other)),
        account.counted(line.change()),
        account.counted(line.balance()),
        line.note(),
        Optional.ofNullable(references.get(line.journal())));
  }
}

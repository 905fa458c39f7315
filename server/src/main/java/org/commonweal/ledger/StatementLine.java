package org.commonweal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// One leg as seen from one of its accounts.
///
/// `number` counts the account's legs from 1; `change` is negative where the account was debited;
/// `counter` is the account on the other side.
public record StatementLine(
    long number,
    long entry,
    JournalId journal,
    Event event,
    UUID about,
    LocalDate effective,
    Instant recordedAt,
    Quantity change,
    Quantity balance,
    AccountKey counter,
    Optional<String> note) {}

package org.commonweal.pots;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;

/// What one member pays another of what they owe: declared by the payer, confirmed by the receiver.
public record DebtPayment(
    SettlementId id,
    MemberId payer,
    String payerName,
    MemberId receiver,
    String receiverName,
    Quantity amount,
    Currency currency,
    SettlementStatus status,
    Instant declaredAt,
    Optional<Instant> decidedAt) {}

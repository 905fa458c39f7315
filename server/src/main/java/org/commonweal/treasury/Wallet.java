package org.commonweal.treasury;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;

/// A member's own money in one currency. `account` is the account's id outside; without a floor
/// there is no limit to how far below 0 it may go.
public record Wallet(
    MemberId member,
    String memberName,
    boolean left,
    Currency currency,
    Quantity balance,
    Optional<Quantity> floor,
    AccountId id,
    UUID account,
    boolean closed) {}

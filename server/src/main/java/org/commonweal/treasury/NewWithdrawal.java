package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;

/// Money that a member took out at a place, unchecked.
public record NewWithdrawal(
    MemberId member,
    PlaceId place,
    String amount,
    String currency,
    Optional<LocalDate> effective,
    String reference,
    String note) {}

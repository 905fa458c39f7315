package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;

/// Money that a member brought to a place, unchecked: `amount` as decimal text in the currency of
/// this code; without a day it counts for today.
public record NewTopUp(
    MemberId member,
    PlaceId place,
    String amount,
    String currency,
    Optional<LocalDate> effective,
    Optional<NewRate> rate,
    String reference,
    String note) {}

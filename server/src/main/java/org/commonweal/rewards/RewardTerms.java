package org.commonweal.rewards;

import java.time.LocalDate;
import org.commonweal.allocation.Rate;
import org.commonweal.treasury.Currency;

/// What a pool is agreed to be: what of a deposit is available to the member at once, the rate that
/// a qualifying one pays into the pool, from where, when it is shared out and how, and what of a
/// share is income. `since` is the day it begins on.
public record RewardTerms(
    String name,
    Currency currency,
    Rate rate,
    Rate available,
    Rate income,
    Timetable timetable,
    Qualifying qualifies,
    Funding funding,
    Sharing sharing,
    LocalDate since) {}

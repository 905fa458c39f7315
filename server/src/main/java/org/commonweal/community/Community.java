package org.commonweal.community;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;

/// A group that holds things in common: the tenant everything else lives in.
///
/// `language` is that of its numbers, dates and texts; `currency` counts its money.
public record Community(
    CommunityId id,
    UUID uid,
    String name,
    ZoneId zone,
    Locale language,
    Currency currency,
    Thresholds thresholds) {}

package org.commonweal.items;

import org.commonweal.community.MemberId;

/// What somebody asks for; `units` is a decimal number of whole units.
public record NewNeed(
    MemberId member, ItemId item, String units, Priority priority, Recurrence recurrence) {}

package org.commonweal.items;

import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;

/// Somebody noted that so much of a need came some other way than in a round; published within the
/// transaction that did it.
public record NeedServed(CommunityId community, Need need, Quantity units, PersonId by) {}

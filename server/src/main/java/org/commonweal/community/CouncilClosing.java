package org.commonweal.community;

import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// Published within the transaction that closes a council. Who needs the council open refuses.
public record CouncilClosing(CommunityId community, CouncilId council, PersonId by) {}

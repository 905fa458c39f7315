package org.commonweal.sharing;

import org.commonweal.ledger.Holder;

/// Who offers to whom: a member or a council, to the community or to a council.
public record Party(Holder giver, Holder target) {}

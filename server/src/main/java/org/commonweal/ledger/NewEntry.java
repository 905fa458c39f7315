package org.commonweal.ledger;

import java.util.List;
import java.util.Optional;

/// A journal about to be written: the `ordinal`-th accepted one of its set, counted from 1.
record NewEntry(
    int ordinal,
    Journal journal,
    Note note,
    Content content,
    Optional<Place> reverses,
    List<NewLeg> legs) {}

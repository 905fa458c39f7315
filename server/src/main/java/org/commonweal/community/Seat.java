package org.commonweal.community;

import java.util.Optional;

/// A member before a council: which one it is, if there is one, and whether the member has a seat.
record Seat(Member member, Optional<Council> council, boolean taken) {}

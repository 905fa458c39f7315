package org.commonweal.pots;

import org.commonweal.community.MemberId;

/// Somebody who could take part in an expense.
public record Participant(MemberId member, String name) {}

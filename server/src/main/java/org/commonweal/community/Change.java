package org.commonweal.community;

/// A member about to be changed, and by whom; nobody else changes members of the community
/// meanwhile.
record Change(Member actor, Member member) {}

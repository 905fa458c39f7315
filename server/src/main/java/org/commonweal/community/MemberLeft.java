package org.commonweal.community;

import org.commonweal.kernel.CommunityId;

/// Published within the transaction in which a member left or was removed.
public record MemberLeft(CommunityId community, MemberId member) {}

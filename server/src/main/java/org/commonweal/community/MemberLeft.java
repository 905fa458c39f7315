package org.commonweal.community;

import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// Published within the transaction in which a member left or was removed, `by` themselves or
/// somebody else.
public record MemberLeft(CommunityId community, MemberId member, PersonId by) {}

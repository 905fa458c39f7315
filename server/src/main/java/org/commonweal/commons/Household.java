package org.commonweal.commons;

import org.commonweal.community.MemberId;

/// A member who receives for several people: the weight multiplies cap and equal share.
public record Household(MemberId member, String memberName, int weight) {}

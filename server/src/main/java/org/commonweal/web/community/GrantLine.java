package org.commonweal.web.community;

import org.commonweal.community.Grant;

/// Points of trust that were granted, and the name of who granted them.
public record GrantLine(Grant grant, String by) {}

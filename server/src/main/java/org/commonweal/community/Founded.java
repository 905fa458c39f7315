package org.commonweal.community;

import org.commonweal.identity.Person;

/// The first person and the first community of a server.
public record Founded(Person owner, Community community) {}

package org.commonweal.web.community;

import org.commonweal.web.Link;

/// Something that a new community begins with, and whether it was done already.
public record FirstStep(Link link, String what, boolean done) {}

package org.commonweal.community;

import java.util.Optional;

/// Which members a list shows: text in name or e-mail, and a status; without one, all but who left.
public record MemberFilter(String text, Optional<MemberStatus> status) {

  public static final MemberFilter ALL = new MemberFilter("", Optional.empty());
}

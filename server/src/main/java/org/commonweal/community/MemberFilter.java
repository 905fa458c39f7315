package org.commonweal.community;

import java.util.Optional;

/// Which members a list shows: text in name or e-mail, a status, and whom; without a status, all
/// but who left.
public record MemberFilter(String text, Optional<MemberStatus> status, Whom whom) {

  /// Whom a list shows.
  public enum Whom {
    ANYBODY,
    ACTIVE,
    /// Active members in a role that gives and asks.
    TAKING_PART,
    /// Those of them for whom nobody signs in.
    WITHOUT_SIGN_IN
  }

  public static final MemberFilter ALL = new MemberFilter("", Optional.empty());

  public MemberFilter(String text, Optional<MemberStatus> status) {
    this(text, status, Whom.ANYBODY);
  }

  public MemberFilter(String text, Whom whom) {
    this(text, Optional.empty(), whom);
  }
}

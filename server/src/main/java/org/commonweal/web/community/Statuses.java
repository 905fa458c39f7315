package org.commonweal.web.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberStatus;
import org.commonweal.web.Option;

/// Words and tones for what a member's status is.
public final class Statuses {

  static final List<Option> FILTER =
      List.of(
          new Option("", "Active and paused"),
          new Option("active", "Active"),
          new Option("paused", "Paused"),
          new Option("left", "Left"));

  private Statuses() {}

  /// The status of this code, or none if it is no code.
  static Optional<MemberStatus> of(String code) {
    return Arrays.stream(MemberStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst();
  }

  public static String tone(MemberStatus status) {
    return switch (status) {
      case ACTIVE -> "good";
      case PAUSED -> "wait";
      case LEFT -> "plain";
    };
  }
}

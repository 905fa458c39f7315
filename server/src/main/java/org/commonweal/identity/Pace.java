package org.commonweal.identity;

import java.time.Duration;

/// How often something may be tried within a window.
public record Pace(String what, int most, Duration window) {

  static final Pace SIGN_IN_OF_ACCOUNT = new Pace("sign-in account", 10, Duration.ofMinutes(15));
  static final Pace SIGN_IN_FROM_ADDRESS = new Pace("sign-in address", 100, Duration.ofMinutes(15));
  static final Pace RESET_OF_ACCOUNT = new Pace("reset account", 3, Duration.ofHours(1));
  static final Pace RESET_FROM_ADDRESS = new Pace("reset address", 20, Duration.ofHours(1));
  static final Pace RESET_USED = new Pace("reset used", 30, Duration.ofHours(1));
  static final Pace PASSWORD_CHANGE = new Pace("password change", 10, Duration.ofMinutes(15));
}

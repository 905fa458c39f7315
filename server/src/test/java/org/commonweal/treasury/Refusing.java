package org.commonweal.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;

/// What a command is refused with.
final class Refusing {

  private Refusing() {}

  static Refusal refusal(ThrowingCallable command) {
    Throwable thrown = catchThrowable(command);
    assertThat(thrown).isInstanceOf(Refused.class);
    return ((Refused) thrown).refusal();
  }
}

package org.commonweal.kernel;

/// Why an input field was not accepted as it is.
public sealed interface InputRefusal extends Refusal {

  record Missing(String field) implements InputRefusal {}

  record TooLong(String field, int limit) implements InputRefusal {}

  record NotAllowedCharacter(String field) implements InputRefusal {}

  record OutOfRange(String field, long least, long most) implements InputRefusal {}

  record NotOneOf(String field, String allowed) implements InputRefusal {}

  record NotADay(String field) implements InputRefusal {}

  /// The last day is before the first.
  record DaysReversed(String field) implements InputRefusal {}

  @Override
  default Kind kind() {
    return Kind.INVALID;
  }
}

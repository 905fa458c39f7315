package org.commonweal.savings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonweal.kernel.Kind;

/// The stable numbers and names that refusals of savings are known by, whatever their sentence.
public enum SavingsError {
  INVALID_STATE(1003, Kind.CONFLICT),
  INVALID_AMOUNT(3001, Kind.INVALID),
  CYCLE_NOT_COMPLETE(3003, Kind.CONFLICT),
  INTERNAL_ERROR(9001, Kind.INVALID);

  private final int code;
  private final Kind kind;

  SavingsError(int code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  public int code() {
    return code;
  }

  Kind kind() {
    return kind;
  }

  /// The name of problems: `InvalidAmount`.
  public String spelled() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}

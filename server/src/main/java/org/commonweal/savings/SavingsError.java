package org.commonweal.savings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonweal.kernel.Kind;

/// The stable numbers and names that refusals of savings are known by, whatever their sentence.
public enum SavingsError {
  GROUP_NOT_FOUND(1001, Kind.NOT_FOUND),
  GROUP_FULL(1002, Kind.CONFLICT),
  INVALID_STATE(1003, Kind.CONFLICT),
  ALREADY_MEMBER(2001, Kind.CONFLICT),
  NOT_MEMBER(2002, Kind.FORBIDDEN),
  UNAUTHORIZED(2003, Kind.FORBIDDEN),
  NOT_INVITED(2004, Kind.FORBIDDEN),
  INVALID_AMOUNT(3001, Kind.INVALID),
  ALREADY_CONTRIBUTED(3002, Kind.CONFLICT),
  CYCLE_NOT_COMPLETE(3003, Kind.CONFLICT),
  INSUFFICIENT_BALANCE(3008, Kind.INVALID),
  CYCLE_DEADLINE_EXPIRED(3009, Kind.CONFLICT),
  PAYOUT_ALREADY_PROCESSED(4002, Kind.CONFLICT),
  INVALID_RECIPIENT(4003, Kind.INVALID),
  ALREADY_REFUNDED(6003, Kind.CONFLICT),
  REFUND_NOT_ELIGIBLE(6004, Kind.INVALID),
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

package org.commonweal.kernel;

/// The closed list of ways to say no. Each maps to one HTTP status.
public enum Kind {
  INVALID(422),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409),
  TOO_OFTEN(429),
  OVERLOADED(503);

  private final int status;

  Kind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}

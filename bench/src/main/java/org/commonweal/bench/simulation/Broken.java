package org.commonweal.bench.simulation;

/// Something is not as the model or an invariant says.
public final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Broken(String what) {
    super(what);
  }

  Broken(String where, Throwable cause) {
    super(where + ": " + cause, cause);
  }
}

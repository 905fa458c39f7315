package org.commonweal.web;

/// The sentence that says what was just done, shown once on the next page; with it perhaps a secret
/// or link to copy, which is shown now or never.
public record Receipt(String sentence, String secret) {

  /// Without the secret, so that it never ends in a log.
  @Override
  public String toString() {
    return "Receipt[" + sentence + "]";
  }
}

package org.commonweal.identity;

/// A new API token with its secret, which is shown now or never.
public record IssuedToken(Token token, String secret) {

  @Override
  public String toString() {
    return "IssuedToken[" + token + "]";
  }
}

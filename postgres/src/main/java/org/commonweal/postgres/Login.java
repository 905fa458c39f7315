package org.commonweal.postgres;

/// A database user with its password.
public record Login(String user, String password) {

  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}

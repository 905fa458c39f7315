package org.commonweal.identity;

/// What somebody enters to become a person here; unchecked.
public record NewPerson(String name, String email, String password) {

  /// Without the password, so that it never ends in a log.
  @Override
  public String toString() {
    return "NewPerson[name=" + name + ", email=" + email + "]";
  }
}

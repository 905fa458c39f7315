package org.commonweal.postgres;

/// The three users of an embedded server.
enum Role {

  /// Made by initdb; nobody signs in with it but a person who repairs something.
  SUPERUSER("postgres"),

  /// Owns the database and every table in it, and runs the migrations.
  OWNER("commonweal_owner"),

  /// What the server's own connections use; may only do what the migrations granted.
  APPLICATION("commonweal_application");

  private final String user;

  Role(String user) {
    this.user = user;
  }

  String user() {
    return user;
  }
}

package org.commonweal.ops;

import org.commonweal.postgres.Place;

/// Which PostgreSQL the server works with.
public sealed interface DatabaseSource {

  /// Our own, started with the server.
  record Embedded(Place place) implements DatabaseSource {}

  /// Somebody else's, with one user: that user migrates, and the server's own connections step down
  /// to a role that may do less.
  record Shared(DatabaseUrl url) implements DatabaseSource {}

  /// Somebody else's, with one user for the migrations and another one for the server.
  record Separated(DatabaseUrl application, DatabaseUrl owner) implements DatabaseSource {}

  static DatabaseSource of(Variables variables, Place otherwise) {
    var url = variables.text("DATABASE_URL").map(text -> DatabaseUrl.parse("DATABASE_URL", text));
    var owner =
        variables
            .text("DATABASE_OWNER_URL")
            .map(text -> DatabaseUrl.parse("DATABASE_OWNER_URL", text));
    if (url.isEmpty() && owner.isPresent()) {
      throw new StartFailure("DATABASE_OWNER_URL is set without DATABASE_URL; set both.");
    }
    if (url.isEmpty()) {
      return new Embedded(otherwise);
    }
    return owner
        .filter(other -> !other.login().user().equals(url.get().login().user()))
        .<DatabaseSource>map(other -> new Separated(url.get(), other))
        .orElseGet(() -> new Shared(url.get()));
  }
}

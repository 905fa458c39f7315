package org.commonweal.postgres;

import java.util.List;

/// Whether a commit must survive a power cut.
public enum Durability {

  /// Every commit is flushed to disk: the only choice for data that somebody wants to keep.
  DURABLE,

  /// Nothing is flushed: for tests, whose data nobody misses.
  FORGETFUL;

  /// What initdb is told.
  List<String> initialising() {
    return switch (this) {
      case DURABLE -> List.of();
      case FORGETFUL -> List.of("--no-sync");
    };
  }

  /// What the server is told.
  List<String> serving() {
    return switch (this) {
      case DURABLE -> List.of();
      case FORGETFUL ->
          List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
    };
  }
}

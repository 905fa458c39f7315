package org.commonweal.community;

/// How far a member's standing reaches at this moment: score, seats, and the doors' thresholds.
record Reach(int score, boolean manages, Thresholds thresholds) {

  /// The trust that the door asks for; 0 for doors that ask for none.
  int needed(Door door) {
    return switch (door) {
      case ROLE, ROLE_OR_SEAT -> 0;
      case TRUST_FOR_NEED -> thresholds.need();
      case TRUST_FOR_REQUEST -> thresholds.request();
      case TRUST_FOR_COUNCIL -> thresholds.council();
      case TRUST_FOR_POOL -> thresholds.pool();
    };
  }
}

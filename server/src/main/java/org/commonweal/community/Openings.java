package org.commonweal.community;

import java.util.List;

/// What a member may do, door by door, and the trust they have.
public record Openings(int trust, List<Opening> doors) {

  public Openings {
    doors = List.copyOf(doors);
  }
}

package org.commonweal.kernel;

/// The short inner key of a community. Outside, a community is named by its UUID.
public record CommunityId(int value) {

  public CommunityId {
    if (value < 1) {
      throw new IllegalArgumentException("community: " + value + " (expected: 1 or more)");
    }
  }
}

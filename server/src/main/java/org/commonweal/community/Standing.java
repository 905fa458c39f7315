package org.commonweal.community;

/// How much somebody is trusted: by how many current members, by points granted, and by whoever
/// asks.
public record Standing(int trustedBy, int granted, boolean byMe) {

  public int score() {
    return trustedBy + granted;
  }
}

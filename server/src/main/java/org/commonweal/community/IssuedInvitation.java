package org.commonweal.community;

/// A new invitation with its secret, which is shown now or never.
public record IssuedInvitation(Invitation invitation, String secret) {

  /// The path below the server's address, `/invitations/...`.
  public String path() {
    return "/invitations/" + secret;
  }

  @Override
  public String toString() {
    return "IssuedInvitation[" + invitation + "]";
  }
}

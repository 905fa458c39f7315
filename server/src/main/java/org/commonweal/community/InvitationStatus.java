package org.commonweal.community;

/// Whether an invitation can still be accepted, or why not.
public enum InvitationStatus {
  OPEN,
  USED,
  EXPIRED,
  REVOKED
}

package org.commonweal.community;

import java.util.Locale;

/// What a member may do, by role; some doors open to managers of councils, some to trust.
public enum Permission {
  READ(Circle.EVERYBODY, Door.ROLE),
  GIVE(Circle.ACTING, Door.ROLE),
  TRUST(Circle.ACTING, Door.ROLE),
  PUBLISH_NEED(Circle.ACTING, Door.TRUST_FOR_NEED),
  REQUEST_OFFER(Circle.ACTING, Door.TRUST_FOR_REQUEST),
  CREATE_COUNCIL(Circle.ACTING, Door.TRUST_FOR_COUNCIL),
  OPEN_POOL(Circle.ACTING, Door.TRUST_FOR_POOL),
  KEEP_CATALOGUE(Circle.LEADING, Door.ROLE_OR_SEAT),
  /// For whom nobody signs in.
  RECORD_FOR_OTHERS(Circle.LEADING, Door.ROLE_OR_SEAT),
  /// For everybody else too.
  ACT_FOR_MEMBERS(Circle.LEADING, Door.ROLE),
  MANAGE_MEMBERS(Circle.LEADING, Door.ROLE),
  INVITE(Circle.LEADING, Door.ROLE),
  GRANT_TRUST(Circle.LEADING, Door.ROLE),
  CHANGE_SETTINGS(Circle.LEADING, Door.ROLE),
  VERIFY(Circle.CHECKING, Door.ROLE),
  SEND_MONEY(Circle.ACTING, Door.ROLE),
  JOIN_CIRCLE(Circle.ACTING, Door.ROLE),
  KEEP_MONEY(Circle.KEEPING, Door.ROLE),
  READ_MONEY(Circle.CHECKING, Door.ROLE),
  CHANGE_FLOORS(Circle.OWNING, Door.ROLE);

  private final Circle circle;
  private final Door door;

  Permission(Circle circle, Door door) {
    this.circle = circle;
    this.door = door;
  }

  /// Whether it changes nothing, so that a paused member and a reading token have it too.
  boolean reads() {
    return this == READ || this == READ_MONEY;
  }

  Circle circle() {
    return circle;
  }

  Door door() {
    return door;
  }

  /// The word of the API: `publish-need`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

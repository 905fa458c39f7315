package org.commonweal.treasury;

/// How movements of one set hang together.
public enum Together {
  EACH_ALONE,
  ALL_OR_NONE
}

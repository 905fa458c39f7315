package org.commonweal.commons;

/// Whether a pool takes and gives, or keeps its history only.
public enum PoolStatus {
  OPEN,
  CLOSED
}

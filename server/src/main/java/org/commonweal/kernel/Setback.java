package org.commonweal.kernel;

/// What a failure says about the set it ended.
public enum Setback {
  /// The set may have been carried out or not: the connection was lost. It is tried again as it is.
  LOST,
  /// The set met another one, and nothing of it was carried out. It is tried again as it is, then
  /// in halves.
  CLASH,
  /// Something that the set needs is held by others for too long. It is tried again in halves; the
  /// request that is left alone waits beside the lane.
  BUSY,
  /// One of the requests may be at fault. The set is tried again in halves; the request that is
  /// left alone ends with its failure.
  UNFORESEEN
}

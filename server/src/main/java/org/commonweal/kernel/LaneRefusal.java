package org.commonweal.kernel;

/// Why a lane did not take a request, or gave it back. Nothing was done; asking again is safe.
public sealed interface LaneRefusal extends Refusal {

  /// Too many wait already, or what the request needs was held by others for too long.
  record Overloaded() implements LaneRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case Overloaded _ -> Kind.OVERLOADED;
    };
  }
}

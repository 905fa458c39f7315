package org.commonweal.sharing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;

/// Which requests to list: of one offer, of one requester, to these givers, in these states. Empty
/// means any.
public record RequestFilter(
    Optional<OfferId> offer,
    Optional<MemberId> requester,
    Set<UUID> givers,
    Set<RequestStatus> states) {

  public RequestFilter {
    givers = Set.copyOf(givers);
    states = Set.copyOf(states);
  }

  /// Whether only what nobody decided is asked for, of which there is little.
  boolean waiting() {
    return states.equals(Set.of(RequestStatus.PENDING));
  }

  public static RequestFilter of(OfferId offer) {
    return new RequestFilter(Optional.of(offer), Optional.empty(), Set.of(), Set.of());
  }

  public static RequestFilter by(MemberId requester) {
    return new RequestFilter(Optional.empty(), Optional.of(requester), Set.of(), Set.of());
  }

  /// What these givers have to decide.
  public static RequestFilter waitingFor(Set<UUID> givers) {
    return new RequestFilter(
        Optional.empty(), Optional.empty(), givers, Set.of(RequestStatus.PENDING));
  }
}

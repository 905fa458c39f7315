package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;

/// Which movements a list shows; empty means any. Both days belong to the range of effective days.
public record MovementFilter(
    Optional<MovementKind> kind,
    Optional<MemberId> member,
    Optional<PlaceId> place,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  public static final MovementFilter ALL =
      new MovementFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public MovementFilter of(MemberId whom) {
    return new MovementFilter(kind, Optional.of(whom), place, from, to);
  }

  public MovementFilter at(PlaceId where) {
    return new MovementFilter(kind, member, Optional.of(where), from, to);
  }

  public MovementFilter of(MovementKind which) {
    return new MovementFilter(Optional.of(which), member, place, from, to);
  }

  public MovementFilter within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new MovementFilter(kind, member, place, first, last);
  }
}

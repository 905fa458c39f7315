package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What a movement is known by beside its id.
record Content(
    MovementKind kind,
    MemberId member,
    Optional<MemberId> receiver,
    Optional<PlaceId> place,
    Quantity amount,
    LocalDate day,
    Optional<NewRate> rate,
    String reference,
    String note) {

  static Content of(Movement done) {
    return new Content(
        done.kind(),
        done.member(),
        done.receiver().map(Movement.Party::member),
        done.place().map(OutsidePlace::id),
        done.amount(),
        done.effective(),
        done.rate().map(Rate::told),
        done.reference(),
        done.note());
  }
}

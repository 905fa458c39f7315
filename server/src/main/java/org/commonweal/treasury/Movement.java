package org.commonweal.treasury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Quantity;

/// Money that went into a wallet, out of it, or on to another. A transfer has a receiver, the
/// others a place.
public record Movement(
    MovementId id,
    long entry,
    MovementKind kind,
    MemberId member,
    String memberName,
    Optional<Party> receiver,
    Optional<OutsidePlace> place,
    Quantity amount,
    Currency currency,
    LocalDate effective,
    Optional<Rate> rate,
    String reference,
    String note,
    Instant recordedAt,
    PersonId recordedBy,
    Optional<Undone> undone) {

  /// A member with the name they have now.
  public record Party(MemberId member, String name) {}

  /// That it was undone by another journal, and why.
  public record Undone(MovementId by, String reason, Instant at) {}

  /// Whether money of this member moved.
  public boolean concerns(MemberId whom) {
    return member.equals(whom) || receiver.filter(one -> one.member().equals(whom)).isPresent();
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.OutsidePlace;

/// Money that moved: a transfer has a receiver, the others a place. `entry` is its number in the
/// ledger, `pair` and `rate` what it was bought at, `undone` says if it was.
record MovementShown(
    UUID id,
    long entry,
    MovementKind kind,
    UUID member,
    String memberName,
    Optional<UUID> receiver,
    Optional<String> receiverName,
    Optional<UUID> place,
    Optional<String> placeName,
    Money amount,
    LocalDate effective,
    String pair,
    String rate,
    String reference,
    String note,
    Instant recordedAt,
    Optional<Undone> undone) {

  /// The journal that undid it, and why.
  record Undone(UUID journal, String reason, Instant at) {

    static Undone of(Movement.Undone undone) {
      return new Undone(undone.by().value(), undone.reason(), undone.at());
    }
  }

  static MovementShown of(Movement movement) {
    return new MovementShown(
        movement.id().value(),
        movement.entry(),
        movement.kind(),
        movement.member().value(),
        movement.memberName(),
        movement.receiver().map(party -> party.member().value()),
        movement.receiver().map(Movement.Party::name),
        movement.place().map(place -> place.id().value()),
        movement.place().map(OutsidePlace::name),
        Money.of(movement.amount(), movement.currency()),
        movement.effective(),
        movement.rate().map(one -> one.pair()).orElse(""),
        movement.rate().map(one -> one.text()).orElse(""),
        movement.reference(),
        movement.note(),
        movement.recordedAt(),
        movement.undone().map(Undone::of));
  }
}

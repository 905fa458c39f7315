package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.ledger.Author;

/// A movement of any kind, asked for by somebody who may, and not yet decided.
///
/// Its id is made by whoever asks, so that it is done once however often it comes.
record Wish(
    MovementId id,
    Author author,
    MovementKind kind,
    MemberId member,
    Optional<MemberId> receiver,
    Optional<PlaceId> place,
    String amount,
    String currency,
    Optional<LocalDate> effective,
    Optional<NewRate> rate,
    String reference,
    String note) {

  static Author author(Caller caller, Member as) {
    return new Author(caller.person().value(), as.id().value());
  }

  static Wish of(MovementId id, Author author, NewTopUp asked) {
    return new Wish(
        id,
        author,
        MovementKind.TOP_UP,
        asked.member(),
        Optional.empty(),
        Optional.of(asked.place()),
        asked.amount(),
        asked.currency(),
        asked.effective(),
        asked.rate(),
        asked.reference(),
        asked.note());
  }

  static Wish of(MovementId id, Author author, NewWithdrawal asked) {
    return new Wish(
        id,
        author,
        MovementKind.WITHDRAWAL,
        asked.member(),
        Optional.empty(),
        Optional.of(asked.place()),
        asked.amount(),
        asked.currency(),
        asked.effective(),
        Optional.empty(),
        asked.reference(),
        asked.note());
  }

  /// The sender is the author.
  static Wish of(MovementId id, Author author, NewTransfer asked) {
    return new Wish(
        id,
        author,
        MovementKind.TRANSFER,
        new MemberId(author.actor()),
        Optional.of(asked.receiver()),
        Optional.empty(),
        asked.amount(),
        asked.currency(),
        Optional.empty(),
        Optional.empty(),
        "",
        asked.note());
  }

  /// The same with other words.
  Wish saying(String reference, String note) {
    return new Wish(
        id, author, kind, member, receiver, place, amount, currency, effective, rate, reference,
        note);
  }
}

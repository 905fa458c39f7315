package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.kernel.Checks;

/// One event that is posted whole or not at all.
///
/// `about` is the offer, share or round it is about; `effective` the day it counts for. `reverses`
/// names the journal that this one undoes, whose legs it then has with debit and credit exchanged.
/// `note` is what people say about it, 1 to 1 000 characters, and can be erased later. `overdraws`
/// are accounts that may fall below their floors by it, since what it takes from them is spent
/// already; that is no part of what the journal says.
public record Journal(
    JournalId id,
    Author author,
    Event event,
    UUID about,
    LocalDate effective,
    Optional<JournalId> reverses,
    Optional<String> note,
    List<Leg> legs,
    Set<AccountId> overdraws) {

  /// More legs than this are refused; a larger giving-out is several journals.
  public static final int MAX_LEGS = 20_000;

  /// More characters than this are no note.
  public static final int MAX_NOTE = 1_000;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  public Journal {
    if (effective.getYear() < FIRST_YEAR || effective.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "effective: " + effective + " (expected: " + FIRST_YEAR + " to " + LAST_YEAR + ")");
    }
    note.ifPresent(Journal::check);
    legs = List.copyOf(legs);
    overdraws = Set.copyOf(overdraws);
  }

  /// A journal that undoes nothing and says nothing.
  public Journal(
      JournalId id, Author author, Event event, UUID about, LocalDate effective, List<Leg> legs) {
    this(id, author, event, about, effective, Optional.empty(), Optional.empty(), legs, Set.of());
  }

  private static void check(String note) {
    int length = note.codePointCount(0, note.length());
    if (length < 1 || length > MAX_NOTE || !Checks.storable(note)) {
      throw new IllegalArgumentException(
          "note: %d characters (expected: 1 to %d, without U+0000)".formatted(length, MAX_NOTE));
    }
  }

  /// The same journal with this note.
  public Journal noted(String text) {
    return new Journal(
        id, author, event, about, effective, reverses, Optional.of(text), legs, overdraws);
  }

  /// The same journal as the one that undoes another.
  public Journal reversing(JournalId of) {
    return new Journal(id, author, event, about, effective, Optional.of(of), note, legs, overdraws);
  }

  /// The same journal, which may take these accounts below their floors.
  public Journal overdrawing(Set<AccountId> accounts) {
    return new Journal(id, author, event, about, effective, reverses, note, legs, accounts);
  }
}

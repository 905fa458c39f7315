package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One event that is posted whole or not at all.
///
/// `about` is the offer, share or round it is about; `effective` the day it counts for. `reverses`
/// names the journal that this one undoes, whose legs it then has with debit and credit exchanged.
public record Journal(
    JournalId id,
    Author author,
    Event event,
    UUID about,
    LocalDate effective,
    Optional<JournalId> reverses,
    List<Leg> legs) {

  /// More legs than this are refused; a larger giving-out is several journals.
  public static final int MAX_LEGS = 20_000;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  public Journal {
    if (effective.getYear() < FIRST_YEAR || effective.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "effective: " + effective + " (expected: " + FIRST_YEAR + " to " + LAST_YEAR + ")");
    }
    legs = List.copyOf(legs);
  }
}

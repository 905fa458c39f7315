package org.commonweal.pots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Rate;

/// An expense as one of its versions says it; the last one counts unless it was voided. The journal
/// is its version's.
public record Expense(
    CommunityId community,
    ExpenseId id,
    ExpenseKind kind,
    Optional<PotId> pot,
    String potName,
    MemberId owner,
    String ownerName,
    int version,
    int last,
    boolean voided,
    UUID journal,
    String title,
    Currency currency,
    Quantity total,
    LocalDate day,
    String category,
    Split split,
    Optional<PlaceId> place,
    Optional<Rate> rate,
    String note,
    Instant at,
    String author,
    Optional<Undone> undone,
    List<Portion> parts,
    List<Payer> payers) {

  /// That a version was undone: by a void, which has a reason, or by the version behind it.
  public record Undone(UUID journal, Instant at, String reason, String by) {}

  public Expense {
    parts = List.copyOf(parts);
    payers = List.copyOf(payers);
  }

  Expense with(List<Portion> divided, List<Payer> paid) {
    return new Expense(
        community, id, kind, pot, potName, owner, ownerName, version, last, voided, journal, title,
        currency, total, day, category, split, place, rate, note, at, author, undone, divided,
        paid);
  }

  public boolean takesPart(MemberId member) {
    return parts.stream().anyMatch(part -> part.member().equals(member))
        || payers.stream().anyMatch(payer -> payer.member().equals(member));
  }
}

package org.commonweal.pots;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Rate;

/// An expense as it was read and divided, before anything is written.
record Worked(
    ExpenseKind kind,
    Optional<Pot> pot,
    Currency currency,
    Quantity total,
    Text text,
    LocalDate day,
    Split split,
    List<Portion> parts,
    List<Payer> payers,
    List<Owing> debts,
    Optional<PlaceId> place,
    Optional<Rate> rate) {

  /// What is said about it.
  record Text(String title, String category, String note) {}

  Worked {
    parts = List.copyOf(parts);
    payers = List.copyOf(payers);
    debts = List.copyOf(debts);
  }

  /// Whoever took part or paid.
  Set<MemberId> concerned() {
    Set<MemberId> all = new LinkedHashSet<>();
    parts.forEach(part -> all.add(part.member()));
    payers.forEach(payer -> all.add(payer.member()));
    return all;
  }

  Map<UUID, String> names() {
    Map<UUID, String> names = new LinkedHashMap<>();
    parts.forEach(part -> names.put(part.member().value(), part.name()));
    payers.forEach(payer -> names.put(payer.member().value(), payer.name()));
    return names;
  }
}

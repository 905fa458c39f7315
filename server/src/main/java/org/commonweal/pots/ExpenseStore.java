package org.commonweal.pots;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes expenses down, version by version.
@Repository
class ExpenseStore {

  private final JdbcClient jdbc;

  ExpenseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who wrote something down as whom, and when.
  record Hand(MemberId member, PersonId person, Instant at) {}

  void insert(CommunityId community, ExpenseId id, Worked worked, Hand hand) {
    jdbc.sql(
            """
            insert into pots.expense
                   (community, id, kind, pot, owner, version, voided, created_at)
            values (:community, :id, :kind, :pot, :owner, 1, false, :at)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("kind", worked.kind().code())
        .param("pot", worked.pot().map(pot -> pot.id().value()).orElse(null))
        .param("owner", hand.member().value())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Its version now, which stays so until the transaction ends.
  record Locked(int version, boolean voided) {}

  Optional<Locked> lock(CommunityId community, ExpenseId id) {
    return jdbc.sql(
            """
            select version, voided from pots.expense
             where community = :community and id = :id
               for no key update
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> new Locked(row.getInt("version"), row.getBoolean("voided")))
        .optional();
  }

  void advance(CommunityId community, ExpenseId id, Locked now) {
    jdbc.sql(
            """
            update pots.expense set version = :version, voided = :voided
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("version", now.version())
        .param("voided", now.voided())
        .update();
  }

  void undo(
      CommunityId community, ExpenseId id, int version, JournalId by, String reason, Hand hand) {
    jdbc.sql(
            """
            update pots.version
               set undone_by = :by, undone_at = :at, undone_for = :reason, undone_as = :member
             where community = :community and expense = :id and version = :version
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("version", version)
        .param("by", by.value())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("member", hand.member().value())
        .update();
  }

  /// A version with everything that belongs to it.
  void write(
      CommunityId community,
      ExpenseId id,
      int version,
      JournalId journal,
      Worked worked,
      Hand hand) {
    version(community, id, version, journal, worked, hand);
    parts(community, id, version, worked.parts());
    payers(community, id, version, worked.payers());
    debts(community, id, version, worked);
    concerned(community, id, worked, hand);
  }

  private void version(
      CommunityId community,
      ExpenseId id,
      int version,
      JournalId journal,
      Worked worked,
      Hand hand) {
    jdbc.sql(
            """
            insert into pots.version
                   (community, expense, version, journal, title, unit, total, effective, category,
                    split, place, pair, rate, note, member, recorded_at, recorded_by)
            values (:community, :id, :version, :journal, :title, :unit, :total, :day, :category,
                    :split, :place, :pair, :rate, :note, :member, :at, :by)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("version", version)
        .param("journal", journal.value())
        .param("title", worked.text().title())
        .param("unit", worked.currency().id().value())
        .param("total", new BigDecimal(worked.total().minor()))
        .param("day", worked.day())
        .param("category", worked.text().category())
        .param("split", worked.split().code())
        .param("place", worked.place().map(place -> place.value()).orElse(null))
        .param("pair", worked.rate().map(rate -> rate.pair()).orElse(""))
        .param("rate", worked.rate().map(rate -> rate.value()).orElse(null))
        .param("note", worked.text().note())
        .param("member", hand.member().value())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .param("by", hand.person().value())
        .update();
  }

  private void parts(CommunityId community, ExpenseId id, int version, List<Portion> parts) {
    jdbc.sql(
            """
            insert into pots.part
                   (community, expense, version, member, position, weight, amount, queued)
            select :community, :id, :version, w.member, w.position, w.weight, w.amount, w.queued
              from unnest(:members, :weights, cast(:amounts as numeric[]), :queued)
                     with ordinality as w (member, weight, amount, queued, position)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("version", version)
        .param("members", uuids(parts, Portion::member))
        .param("weights", parts.stream().map(Portion::weight).toArray(String[]::new))
        .param("amounts", minors(parts, Portion::amount))
        .param("queued", parts.stream().map(Portion::queued).toArray(Boolean[]::new))
        .update();
  }

  private void payers(CommunityId community, ExpenseId id, int version, List<Payer> payers) {
    if (payers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into pots.payer (community, expense, version, member, given, change)
            select :community, :id, :version, w.member, w.given, w.change
              from unnest(:members, cast(:given as numeric[]), cast(:change as numeric[]))
                     as w (member, given, change)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("version", version)
        .param("members", uuids(payers, Payer::member))
        .param("given", minors(payers, Payer::given))
        .param("change", minors(payers, Payer::change))
        .update();
  }

  private void debts(CommunityId community, ExpenseId id, int version, Worked worked) {
    debts(community, id.value(), version, worked.debts());
  }

  /// Debts of an expense, or of a moving in.
  void debts(CommunityId community, UUID since, int version, List<Owing> debts) {
    if (debts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into pots.debt (community, expense, version, debtor, creditor, unit, amount)
            select :community, :since, :version, w.debtor, w.creditor, :unit, w.amount
              from unnest(:debtors, :creditors, cast(:amounts as numeric[]))
                     as w (debtor, creditor, amount)
            """)
        .param("community", community.value())
        .param("since", since)
        .param("version", version)
        .param("unit", debts.getFirst().amount().unit().id().value())
        .param("debtors", uuids(debts, Owing::debtor))
        .param("creditors", uuids(debts, Owing::creditor))
        .param("amounts", minors(debts, Owing::amount))
        .update();
  }

  private void concerned(CommunityId community, ExpenseId id, Worked worked, Hand hand) {
    Set<UUID> all = new TreeSet<>();
    all.add(hand.member().value());
    worked.concerned().forEach(member -> all.add(member.value()));
    jdbc.sql(
            """
            insert into pots.concerned (community, member, expense)
            select :community, unnest(:members), :id on conflict do nothing
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("members", all.toArray(UUID[]::new))
        .update();
  }

  private static <T> UUID[] uuids(List<T> rows, Function<T, MemberId> column) {
    return rows.stream().map(row -> column.apply(row).value()).toArray(UUID[]::new);
  }

  private static <T> String[] minors(List<T> rows, Function<T, Quantity> column) {
    return rows.stream().map(row -> column.apply(row).minor().toString()).toArray(String[]::new);
  }
}

package org.commonweal.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Entries and their legs.
@Repository
class JournalStore {

  private final JdbcClient jdbc;

  JournalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of the ids that are entered, as journals without their legs or as decisions.
  List<Known> known(CommunityId community, Collection<JournalId> journals) {
    return jdbc.sql(
            """
            select e.id, e.number, e.kind, e.content, e.reverses is not null as reversal,
                   exists (select from ledger.entry r
                            where r.community = :community and r.reverses = e.number) as reversed,
                   coalesce(encode(e.note, 'hex'), '') as note,
                   coalesce(encode(n.salt, 'hex'), '') as salt
              from ledger.entry e
              left join ledger.note n on n.community = :community and n.entry = e.number
             where e.community = :community and e.id = any(:journals)
            """)
        .param("community", community.value())
        .param("journals", ids(journals))
        .query((row, _) -> known(row))
        .list();
  }

  /// The legs of these journals, each with its journal, in the order of their positions.
  List<Map.Entry<JournalId, Leg>> legs(CommunityId community, Collection<JournalId> journals) {
    return jdbc.sql(
            """
            select e.id, l.debit, l.credit, l.quantity, a.unit, a.decimals
              from ledger.entry e
              join ledger.leg l on l.community = e.community and l.entry = e.number
              join ledger.account a on a.community = l.community and a.id = l.debit
             where e.community = :community and e.id = any(:journals)
             order by l.entry, l.position
            """)
        .param("community", community.value())
        .param("journals", ids(journals))
        .query((row, _) -> Map.entry(id(row), leg(row)))
        .list();
  }

  /// What the journal was about, if it is posted.
  Optional<UUID> about(CommunityId community, JournalId journal) {
    return jdbc.sql("select about from ledger.entry where community = :community and id = :id")
        .param("community", community.value())
        .param("id", journal.value())
        .query((row, _) -> row.getObject("about", UUID.class))
        .optional();
  }

  /// How many entries there are, and the last day on which nothing is entered any more.
  record Head(long entries, Optional<LocalDate> closedThrough) {}

  /// Locks the head and hands out numbers, which its entries then include. A lane waits for
  /// accounts a short time only, but everybody needs the head: it is waited for, whatever the
  /// transaction's limit was. The limit is lifted before the row is locked, because the row is
  /// joined with it.
  Head advance(CommunityId community, int entries) {
    return jdbc.sql(
            """
            update ledger.head h set entries = h.entries + :entries
              from (select set_config('lock_timeout', '0', true)) as patience (lifted)
             where h.community = :community and patience.lifted is not null
            returning h.entries, h.closed_through
            """)
        .param("community", community.value())
        .param("entries", entries)
        .query((row, _) -> head(row))
        .single();
  }

  /// Writes entries and legs and adds to the balances. A balance is only touched if it still counts
  /// this unit and this many legs; the caller compares the rows written with those expected. Should
  /// the clock have been set back, the entries are recorded at the moment of the last one.
  NewPage.Rows write(CommunityId community, NewPage page) {
    List<NewPage.Line> lines = page.lines();
    return jdbc.sql(
            """
            with page as (
              select greatest(:recordedAt,
                              (select recorded_at from ledger.entry
                                where community = :community and number = :before)) as recorded_at
            ), entries as (
              insert into ledger.entry
                     (community, number, recorded_at, reverses, id, person, actor, about,
                      effective, kind, event, content, note)
              select :community, :before + n.ordinal, p.recorded_at, nullif(n.reverses, 0), n.id,
                     n.person, n.actor, n.about, cast(n.effective as date), 'journal', n.event,
                     decode(n.content, 'hex'), decode(nullif(n.note, ''), 'hex')
                from unnest(:ordinals, :reverses, :ids, :persons, :actors, :abouts, :effectives,
                            :events, :contents, :notes)
                       as n (ordinal, reverses, id, person, actor, about, effective, event,
                             content, note)
                     cross join page p
              returning 1
            ), notes as (
              insert into ledger.note (community, entry, salt, text)
              select :community, :before + n.ordinal, decode(n.salt, 'hex'), n.text
                from unnest(:notedOrdinals, :salts, :texts) as n (ordinal, salt, text)
              returning 1
            ), legs as (
              insert into ledger.leg
                     (community, entry, position, debit, credit, quantity, debit_after,
                      debit_number, credit_after, credit_number)
              select :community, :before + n.ordinal, n.position, n.debit, n.credit, n.quantity,
                     n.debit_after, n.debit_number, n.credit_after, n.credit_number
                from unnest(:legOrdinals, :positions, :debits, :credits,
                            cast(:quantities as numeric[]), cast(:debitAfters as numeric[]),
                            :debitNumbers, cast(:creditAfters as numeric[]), :creditNumbers)
                       as n (ordinal, position, debit, credit, quantity, debit_after, debit_number,
                             credit_after, credit_number)
              returning 1
            ), balances as (
              update ledger.balance b
                 set debits = b.debits + n.debits, credits = b.credits + n.credits, legs = n.legs,
                     overdrawn = n.overdrawn
                from unnest(:accounts, :units, :legsBefore, :legsAfter,
                            cast(:addedDebits as numeric[]), cast(:addedCredits as numeric[]),
                            :overdrawn)
                       as n (account, unit, legs_before, legs, debits, credits, overdrawn)
               where b.community = :community and b.account = any(:accounts)
                 and b.account = n.account
                 and b.unit = n.unit and b.legs = n.legs_before
              returning 1
            )
            select (select count(*) from entries) as entries,
                   (select count(*) from notes) as notes,
                   (select count(*) from legs) as legs,
                   (select count(*) from balances) as balances
            """)
        .param("community", community.value())
        .param("before", page.before())
        .param("recordedAt", page.recordedAt().atOffset(ZoneOffset.UTC))
        .params(entryColumns(page))
        .params(noteColumns(page))
        .params(legColumns(lines))
        .params(balanceColumns(page.additions()))
        .query((row, _) -> rows(row))
        .single();
  }

  private static Map<String, Object> entryColumns(NewPage page) {
    List<NewEntry> entries = page.entries();
    return Map.of(
        "ordinals", Columns.ints(entries, NewEntry::ordinal),
        "reverses", Columns.longs(entries, entry -> reverses(entry, page.before())),
        "ids", Columns.uuids(entries, entry -> entry.journal().id().value()),
        "persons", Columns.uuids(entries, entry -> entry.journal().author().person()),
        "actors", Columns.uuids(entries, entry -> entry.journal().author().actor()),
        "abouts", Columns.uuids(entries, entry -> entry.journal().about()),
        "effectives", Columns.texts(entries, entry -> entry.journal().effective().toString()),
        "events", Columns.texts(entries, entry -> entry.journal().event().code()),
        "contents", Columns.texts(entries, entry -> entry.content().hex()),
        "notes", Columns.texts(entries, entry -> entry.note().hash()));
  }

  private static Map<String, Object> noteColumns(NewPage page) {
    List<NewEntry> noted = page.noted();
    return Map.of(
        "notedOrdinals", Columns.ints(noted, NewEntry::ordinal),
        "salts", Columns.texts(noted, entry -> entry.note().salt()),
        "texts", Columns.texts(noted, entry -> entry.journal().note().orElseThrow()));
  }

  /// The number of the reversed entry; 0 stands for none.
  private static long reverses(NewEntry entry, long before) {
    return entry.reverses().map(place -> place.number(before)).orElse(0L);
  }

  private static Map<String, Object> legColumns(List<NewPage.Line> lines) {
    return Map.of(
        "legOrdinals", Columns.ints(lines, NewPage.Line::ordinal),
        "positions", Columns.ints(lines, line -> line.leg().position()),
        "debits", Columns.longs(lines, line -> line.leg().leg().debit().value()),
        "credits", Columns.longs(lines, line -> line.leg().leg().credit().value()),
        "quantities", Columns.texts(lines, line -> line.leg().leg().quantity().minor().toString()),
        "debitAfters", Columns.texts(lines, line -> line.leg().debit().after().toString()),
        "debitNumbers", Columns.longs(lines, line -> line.leg().debit().number()),
        "creditAfters", Columns.texts(lines, line -> line.leg().credit().after().toString()),
        "creditNumbers", Columns.longs(lines, line -> line.leg().credit().number()));
  }

  private static Map<String, Object> balanceColumns(List<Addition> additions) {
    return Map.of(
        "accounts", Columns.longs(additions, added -> added.account().id().value()),
        "units", Columns.uuids(additions, added -> added.account().key().unit().id().value()),
        "legsBefore", Columns.longs(additions, added -> added.account().legs()),
        "legsAfter", Columns.longs(additions, Addition::legs),
        "addedDebits", Columns.texts(additions, added -> added.debits().toString()),
        "addedCredits", Columns.texts(additions, added -> added.credits().toString()),
        "overdrawn", Columns.flags(additions, Addition::overdrawn));
  }

  static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong("entries"),
        Optional.ofNullable(row.getObject("closed_through", LocalDate.class)));
  }

  private static UUID[] ids(Collection<JournalId> journals) {
    return journals.stream().map(JournalId::value).toArray(UUID[]::new);
  }

  private static JournalId id(ResultSet row) throws SQLException {
    return new JournalId(row.getObject("id", UUID.class));
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        id(row),
        new Place.Written(row.getLong("number")),
        new Note(row.getString("note"), row.getString("salt")),
        Content.of(row.getBytes("content")),
        standing(row),
        List.of());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    if (row.getString("kind").equals("decision")) {
      return Standing.DECISION;
    }
    if (row.getBoolean("reversal")) {
      return Standing.REVERSAL;
    }
    return row.getBoolean("reversed") ? Standing.REVERSED : Standing.VALID;
  }

  private static Leg leg(ResultSet row) throws SQLException {
    Unit unit = new Unit(new UnitId(row.getObject("unit", UUID.class)), row.getInt("decimals"));
    BigDecimal quantity = row.getBigDecimal("quantity");
    BigInteger minor = quantity.toBigIntegerExact();
    return new Leg(
        new AccountId(row.getLong("debit")),
        new AccountId(row.getLong("credit")),
        new Quantity(minor, unit));
  }

  private static NewPage.Rows rows(ResultSet row) throws SQLException {
    return new NewPage.Rows(
        row.getInt("entries"), row.getInt("notes"), row.getInt("legs"), row.getInt("balances"));
  }
}

package org.commonweal.ledger;

import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks for entries that are gone or changed. Each check stops at a thousand findings.
@Repository
class EntryChecks {

  private final JdbcClient jdbc;

  EntryChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every community that has books.
  List<CommunityId> communities() {
    return jdbc.sql(
            """
            select community from ledger.head
             union
            select community from ledger.account
             order by community
            """)
        .query((row, _) -> new CommunityId(row.getInt("community")))
        .list();
  }

  /// What there is to look at, with these findings.
  Verification looked(Part part, List<Mismatch> found) {
    return jdbc.sql(
            """
            select (select count(*) from ledger.entry
                     where community = :community and number > :after) as entries,
                   (select count(*) from ledger.leg
                     where community = :community and entry > :after) as legs
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .query((row, _) -> new Verification(row.getLong("entries"), row.getLong("legs"), found))
        .single();
  }

  List<Mismatch> missing(Part part) {
    return jdbc.sql(
            """
            select previous + 1 as first, number - 1 as last
              from (select number,
                           lag(number, 1, cast(:after as bigint)) over (order by number)
                             as previous
                      from ledger.entry
                     where community = :community and number > :after) numbered
             where number <> previous + 1
             order by number
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) ->
            new Mismatch.EntriesMissing(
                part.community(), row.getLong("first"), row.getLong("last")))
        .list();
  }

  List<Mismatch> lastDiffers(CommunityId community) {
    return jdbc.sql(
            """
            select *
              from (select coalesce((select entries from ledger.head
                                      where community = :community), 0) as handed_out,
                           coalesce((select max(number) from ledger.entry
                                      where community = :community), 0) as last) ends
             where handed_out <> last
            """)
        .param("community", community.value())
        .<Mismatch>query((row, _) ->
            new Mismatch.LastEntryDiffers(
                community, row.getLong("handed_out"), row.getLong("last")))
        .list();
  }

  /// Entries that were recorded before the one before them.
  List<Mismatch> unordered(Part part) {
    return jdbc.sql(
            """
            select number
              from (select number, recorded_at,
                           lag(recorded_at) over (order by number) as previous
                      from ledger.entry
                     where community = :community and number >= :after) numbered
             where recorded_at < previous
             order by number
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query(
            (row, _) -> new Mismatch.RecordedEarlier(part.community(), row.getLong("number")))
        .list();
  }

  /// The text that is hashed is the one of [Content].
  List<Mismatch> altered(Part part) {
    return jdbc.sql(
            """
            with written as (
              select entry,
                     string_agg(debit || '>' || credit || '=' || quantity, ';' order by position)
                       as legs
                from ledger.leg
               where community = :community and entry > :after
               group by entry
            )
            select e.number
              from ledger.entry e
              left join ledger.entry r on r.community = :community and r.number = e.reverses
              left join written w on w.entry = e.number
              left join ledger.decision d on d.community = :community and d.entry = e.number
             where e.community = :community and e.number > :after
               and e.content <> sha256(convert_to(
                     concat_ws('|', e.kind, e.id, e.event, e.person, e.actor, e.about,
                       to_char(e.effective, 'YYYY-MM-DD'), coalesce(r.id::text, ''),
                       coalesce(encode(e.note, 'hex'), ''), coalesce(w.legs, d.facts, '')),
                     'UTF8'))
             order by e.number
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query(
            (row, _) -> new Mismatch.EntryAltered(part.community(), row.getLong("number")))
        .list();
  }
}

package org.commonweal.ledger;

import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads entries as the digests that are chained: SHA-256 of a text that covers everything that is
/// known of an entry, its legs and their accounts. The text is defined in docs/ledger.md.
@Repository
class ChainStore {

  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_LEGS = 100_000;

  private final JdbcClient jdbc;

  ChainStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last entry of the next batch behind one: no more entries, and not many more legs, than are
  /// read at once.
  long end(CommunityId community, long after, long last) {
    return jdbc.sql(
            """
            select least(:last, :after + :mostEntries,
                         greatest(:after + 1,
                                  coalesce((select entry
                                              from ledger.leg
                                             where community = :community and entry > :after
                                             order by entry, position
                                            offset :mostLegs
                                             limit 1), :last)))
            """)
        .param("community", community.value())
        .param("after", after)
        .param("last", last)
        .param("mostEntries", MOST_ENTRIES)
        .param("mostLegs", MOST_LEGS)
        .query(Long.class)
        .single();
  }

  /// The digests of the entries behind `after` up to `last`, as the rows are now. A note that is
  /// there counts as what it says, an erased one as the entry remembers it.
  List<Link.Digest> digests(CommunityId community, long after, long last) {
    return jdbc.sql(
            """
            select e.number,
                   sha256(convert_to(
                     concat_ws('|', e.number,
                       to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       e.kind, e.id, e.event, e.person, e.actor, e.about,
                       to_char(e.effective, 'YYYY-MM-DD'), coalesce(e.reverses::text, ''),
                       coalesce(encode(case when n.entry is null then e.note
                                            else sha256(n.salt || convert_to(n.text, 'UTF8'))
                                        end, 'hex'), ''),
                       encode(e.content, 'hex'), coalesce(d.facts, ''))
                     || coalesce(legs.lines, ''), 'UTF8')) as digest
              from ledger.entry e
              left join ledger.note n on n.community = :community and n.entry = e.number
              left join ledger.decision d on d.community = :community and d.entry = e.number
              left join lateral (
                     select string_agg(
                              chr(10) || concat_ws('|', l.position, l.quantity,
                                concat_ws(',', a.uid, a.holder_kind, a.holder, a.purpose, a.unit,
                                  a.decimals, l.debit_number, l.debit_after),
                                concat_ws(',', b.uid, b.holder_kind, b.holder, b.purpose, b.unit,
                                  b.decimals, l.credit_number, l.credit_after)),
                              '' order by l.position) as lines
                       from ledger.leg l
                       left join ledger.account a
                         on a.community = :community and a.id = l.debit
                       left join ledger.account b
                         on b.community = :community and b.id = l.credit
                      where l.community = :community and l.entry = e.number) legs on true
             where e.community = :community and e.number > :after and e.number <= :last
             order by e.number
            """)
        .param("community", community.value())
        .param("after", after)
        .param("last", last)
        .query(
            (row, _) -> new Link.Digest(row.getLong("number"), Hash.kept(row.getBytes("digest"))))
        .list();
  }
}

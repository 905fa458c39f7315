package org.commonweal.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares notes with the hashes that their entries keep.
@Repository
class NoteChecks {

  private final JdbcClient jdbc;

  NoteChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Notes that are not what their entries were given.
  List<Mismatch> altered(Part part) {
    return jdbc.sql(
            """
            select n.entry
              from ledger.note n
              left join ledger.entry e on e.community = :community and e.number = n.entry
             where n.community = :community and n.entry > :after
               and e.note is distinct from sha256(n.salt || convert_to(n.text, 'UTF8'))
             order by n.entry
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query(
            (row, _) -> new Mismatch.NoteAltered(part.community(), row.getLong("entry")))
        .list();
  }

  /// Notes that are gone though nobody decided to erase them, or still there though somebody did.
  List<Mismatch> goneOrKept(Part part) {
    return jdbc.sql(
            """
            select e.number
              from ledger.entry e
              left join ledger.note n on n.community = :community and n.entry = e.number
              left join (select distinct r.about
                           from ledger.entry r
                           join ledger.decision d
                             on d.community = :community and d.entry = r.number
                          where r.community = :community and r.event = 'note-erased') erased
                on erased.about = e.id
             where e.community = :community and e.number > :after and e.note is not null
               and (n.entry is null) <> (erased.about is not null)
             order by e.number
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) -> new Mismatch.NoteGone(part.community(), row.getLong("number")))
        .list();
  }
}

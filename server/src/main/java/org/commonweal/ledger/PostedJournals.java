package org.commonweal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads a journal back from the book.
@Repository
class PostedJournals {

  private final JdbcClient jdbc;
  private final JournalStore store;

  PostedJournals(JdbcClient jdbc, JournalStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  Optional<PostedJournal> find(CommunityId community, JournalId id) {
    List<Leg> legs = store.legs(community, Set.of(id)).stream().map(Map.Entry::getValue).toList();
    Map<AccountId, AccountKey> accounts = accounts(community, id);
    return jdbc.sql(
            """
            select e.number, e.recorded_at, e.id, e.person, e.actor, e.event, e.about, e.effective,
                   o.id as reverses, r.id as reversed_by, n.text as note
              from ledger.entry e
              left join ledger.entry o on o.community = :community and o.number = e.reverses
              left join ledger.entry r on r.community = :community and r.reverses = e.number
              left join ledger.note n on n.community = :community and n.entry = e.number
             where e.community = :community and e.id = :id and e.kind = 'journal'
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) ->
            new PostedJournal(
                row.getLong("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                journal(row, legs),
                accounts,
                id(row, "reversed_by")))
        .optional();
  }

  private Map<AccountId, AccountKey> accounts(CommunityId community, JournalId journal) {
    Map<AccountId, AccountKey> accounts = new HashMap<>();
    jdbc.sql(
            """
            select a.id, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals
              from ledger.account a
             where a.community = :community
               and a.id in (select unnest(array[l.debit, l.credit])
                              from ledger.entry e
                              join ledger.leg l
                                on l.community = :community and l.entry = e.number
                             where e.community = :community and e.id = :journal)
            """)
        .param("community", community.value())
        .param("journal", journal.value())
        .query(row -> {
          accounts.put(new AccountId(row.getLong("id")), AccountStore.key(row));
        });
    return accounts;
  }

  private static Journal journal(ResultSet row, List<Leg> legs) throws SQLException {
    return new Journal(
        new JournalId(row.getObject("id", UUID.class)),
        new Author(row.getObject("person", UUID.class), row.getObject("actor", UUID.class)),
        new Event(row.getString("event")),
        row.getObject("about", UUID.class),
        row.getObject("effective", LocalDate.class),
        id(row, "reverses"),
        Optional.ofNullable(row.getString("note")),
        legs,
        Set.of());
  }

  private static Optional<JournalId> id(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    return Optional.ofNullable(id).map(JournalId::new);
  }
}

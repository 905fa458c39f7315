package org.commonweal.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes decisions and what follows from them.
@Repository
class DecisionStore {

  private final JdbcClient jdbc;

  DecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes the head, which nobody gets past until the decision is in the book or refused.
  JournalStore.Head head(CommunityId community) {
    found(community);
    return jdbc.sql(
            """
            select entries, closed_through
              from ledger.head
             where community = :community
               for no key update
            """)
        .param("community", community.value())
        .query((row, _) -> JournalStore.head(row))
        .single();
  }

  private void found(CommunityId community) {
    jdbc.sql(
            """
            insert into ledger.head (community, entries) values (:community, 0)
                on conflict do nothing
            """)
        .param("community", community.value())
        .update();
  }

  /// An entry that has the decision's id.
  record Known(long number, Content content) {}

  Optional<Known> known(CommunityId community, DecisionId id) {
    return jdbc.sql(
            "select number, content from ledger.entry where community = :community and id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> new Known(row.getLong("number"), Content.of(row.getBytes("content"))))
        .optional();
  }

  /// A decision about to be written.
  record Row(long number, Instant recordedAt, Decision decision, Motion.Facts facts) {}

  void enter(CommunityId community, Row row) {
    Decision decision = row.decision();
    jdbc.sql(
            """
            with head as (
              update ledger.head set entries = :number where community = :community
            ), entry as (
              insert into ledger.entry
                     (community, number, recorded_at, id, person, actor, about, effective, kind,
                      event, content)
              values (:community, :number,
                      greatest(:recordedAt, (select recorded_at from ledger.entry
                                              where community = :community
                                                and number = :number - 1)),
                      :id, :person, :actor, :about, :today, 'decision', :event, :content)
            )
            insert into ledger.decision (community, entry, facts)
            values (:community, :number, :facts)
            """)
        .param("community", community.value())
        .param("number", row.number())
        .param("recordedAt", row.recordedAt().atOffset(ZoneOffset.UTC))
        .param("id", decision.id().value())
        .param("person", decision.author().person())
        .param("actor", decision.author().actor())
        .param("about", row.facts().about())
        .param("today", decision.today())
        .param("event", decision.resolution().event().code())
        .param("content", Content.of(decision, row.facts()).bytes())
        .param("facts", row.facts().json())
        .update();
  }

  void close(CommunityId community, AccountId account, boolean closed) {
    jdbc.sql(
            """
            update ledger.balance set closed = :closed
             where community = :community and account = :account
            """)
        .param("community", community.value())
        .param("account", account.value())
        .param("closed", closed)
        .update();
  }

  /// The empty text stands for no floor.
  void floor(CommunityId community, AccountId account, Optional<BigInteger> floor) {
    jdbc.sql(
            """
            update ledger.balance set floor = cast(nullif(:floor, '') as numeric)
             where community = :community and account = :account
            """)
        .param("community", community.value())
        .param("account", account.value())
        .param("floor", floor.map(BigInteger::toString).orElse(""))
        .update();
  }

  void closePeriod(CommunityId community, LocalDate through, long entry) {
    jdbc.sql(
            """
            with closed as (
              update ledger.head set closed_through = :through where community = :community
            )
            insert into ledger.period (community, entry, through)
            values (:community, :entry, :through)
            """)
        .param("community", community.value())
        .param("entry", entry)
        .param("through", through)
        .update();
  }

  void reopenPeriod(CommunityId community, LocalDate through, long entry) {
    jdbc.sql(
            """
            with reopened as (
              update ledger.period set reopened = :entry
               where community = :community and through = :through and reopened is null
            )
            update ledger.head
               set closed_through = (select max(through) from ledger.period
                                      where community = :community and through < :through
                                        and reopened is null)
             where community = :community
            """)
        .param("community", community.value())
        .param("entry", entry)
        .param("through", through)
        .update();
  }

  /// The accounts that rounds are being paid out from, the first thousand.
  List<AccountKey> openEscrows(CommunityId community) {
    return jdbc.sql(
            """
            select a.holder_kind, a.holder, a.purpose, a.unit, a.decimals
              from ledger.account a
              join ledger.balance b on b.community = :community and b.account = a.id
             where a.community = :community and a.purpose = 'escrow' and b.credits <> b.debits
             order by a.id
             limit 1000
            """)
        .param("community", community.value())
        .query((row, _) -> AccountStore.key(row))
        .list();
  }

  boolean hasNote(CommunityId community, JournalId journal) {
    return jdbc.sql(
            """
            select exists (select from ledger.entry e
                             join ledger.note n on n.community = :community and n.entry = e.number
                            where e.community = :community and e.id = :journal)
            """)
        .param("community", community.value())
        .param("journal", journal.value())
        .query(Boolean.class)
        .single();
  }

  void erase(CommunityId community, JournalId journal) {
    jdbc.sql(
            """
            delete from ledger.note
             where community = :community
               and entry = (select number from ledger.entry
                             where community = :community and id = :journal)
            """)
        .param("community", community.value())
        .param("journal", journal.value())
        .update();
  }
}

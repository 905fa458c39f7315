package org.commonweal.commons;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.JournalId;
import org.commonweal.sharing.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UndoneReceiptStore {

  private final JdbcClient jdbc;

  UndoneReceiptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes down that what was received of the offer is undone by this journal.
  void insert(CommunityId community, JournalId by, Offer offer, MemberId member, Instant at) {
    jdbc.sql(
            """
            insert into commons.undone_receipt
                   (community, id, offer, journal, received, received_at, undone_at, undone_by)
            values (:community, :id, :offer, :journal, :received, :receivedAt, :at, :by)
            """)
        .param("community", community.value())
        .param("id", by.value())
        .param("offer", offer.id().value())
        .param("journal", offer.journal().orElseThrow().value())
        .param("received", new BigDecimal(offer.received().orElseThrow().minor()))
        .param("receivedAt", offer.decidedAt().orElseThrow().atOffset(ZoneOffset.UTC))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", member.value())
        .update();
  }

  /// Those of an offer, the last one first.
  List<UndoneReceipt> of(CommunityId community, Offer offer, int most) {
    return jdbc.sql(
            """
            select u.id, u.received, u.received_at, u.undone_at, m.name, coalesce(n.text, '') as reason
              from commons.undone_receipt u
              join community.member_name m on m.community = u.community and m.id = u.undone_by
              left join ledger.journal_note n on n.community = u.community and n.journal = u.id
             where u.community = :community and u.offer = :offer
             order by u.id desc
             limit :most
            """)
        .param("community", community.value())
        .param("offer", offer.id().value())
        .param("most", most)
        .query((row, _) ->
            new UndoneReceipt(
                new JournalId(row.getObject("id", UUID.class)),
                offer.item().quantity(row.getBigDecimal("received").toBigIntegerExact()),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("undone_at").toInstant(),
                row.getString("name"),
                row.getString("reason")))
        .list();
  }
}

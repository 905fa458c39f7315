package org.commonweal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The seals that are written down.
@Repository
class SealStore {

  private final JdbcClient jdbc;

  SealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The communities with entries behind their last seal.
  List<CommunityId> unsealed() {
    return jdbc.sql(
            """
            select h.community
              from ledger.head h
             where h.entries > coalesce((select max(s.entry) from ledger.seal s
                                          where s.community = h.community), 0)
             order by h.community
            """)
        .query((row, _) -> new CommunityId(row.getInt("community")))
        .list();
  }

  /// How many entries there are, whether sealed or not.
  long entries(CommunityId community) {
    return jdbc.sql("select entries from ledger.head where community = :community")
        .param("community", community.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  Optional<Seal> last(CommunityId community) {
    return jdbc.sql(
            """
            select entry, hash, previous, sealed_at
              from ledger.seal
             where community = :community
             order by entry desc
             limit 1
            """)
        .param("community", community.value())
        .query((row, _) -> seal(row))
        .optional();
  }

  /// The seals behind an entry, in their order.
  List<Seal> behind(CommunityId community, long entry, int limit) {
    return jdbc.sql(
            """
            select entry, hash, previous, sealed_at
              from ledger.seal
             where community = :community and entry > :entry
             order by entry
             limit :limit
            """)
        .param("community", community.value())
        .param("entry", entry)
        .param("limit", limit)
        .query((row, _) -> seal(row))
        .list();
  }

  /// Whether this sealer was the first to follow the seal before.
  boolean add(CommunityId community, Seal seal) {
    int rows =
        jdbc.sql(
                """
                insert into ledger.seal (community, entry, previous, hash, sealed_at)
                values (:community, :entry, :previous, :hash, :sealedAt)
                    on conflict do nothing
                """)
            .param("community", community.value())
            .param("entry", seal.link().entry())
            .param("previous", seal.previous())
            .param("hash", seal.link().hash().bytes())
            .param("sealedAt", seal.sealedAt().atOffset(ZoneOffset.UTC))
            .update();
    return rows == 1;
  }

  private static Seal seal(ResultSet row) throws SQLException {
    Instant sealedAt = row.getObject("sealed_at", OffsetDateTime.class).toInstant();
    Link link = new Link(row.getLong("entry"), Hash.kept(row.getBytes("hash")));
    return new Seal(link, row.getLong("previous"), sealedAt);
  }
}

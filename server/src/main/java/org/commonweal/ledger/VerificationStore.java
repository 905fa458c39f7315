package org.commonweal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The verifications that are kept: of which entries, with what result, and the head that was seen.
@Repository
class VerificationStore {

  private static final int REMEMBERED = 1_000;

  /// That run `c` found nothing, and that what other runs found among its entries or before has not
  /// been there any more since, for one that looked from there on.
  private static final String CLEAN =
      """
      c.findings = 0
         and not exists (select from ledger.verification b
                          where b.community = c.community and b.findings > 0 and b.first <= c.last
                            and not exists (select from ledger.verification r
                                             where r.community = b.community and r.at > b.at
                                               and r.findings = 0 and r.first <= b.first))
      """;

  private final JdbcClient jdbc;

  VerificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last entry that was looked at, and the last seal.
  record Clean(long last, Link link) {

    static final Clean NEVER = new Clean(0, Link.START);
  }

  /// The last run behind which nothing is known to be wrong.
  Optional<Clean> clean(CommunityId community) {
    return jdbc.sql(
            """
            select c.last, c.sealed, c.head
              from ledger.verification c
             where c.community = :community and %s
             order by c.at desc
             limit 1
            """
                .formatted(CLEAN))
        .param("community", community.value())
        .query((row, _) -> new Clean(row.getLong("last"), link(row)))
        .optional();
  }

  /// Where the books end in this transaction.
  Clean end(CommunityId community) {
    return jdbc.sql(
            """
            select coalesce((select max(number) from ledger.entry
                              where community = :community), 0) as last,
                   coalesce(s.entry, 0) as sealed,
                   coalesce(s.hash, decode(repeat('00', 32), 'hex')) as head
              from (values (1)) as one (row)
              left join lateral (select entry, hash
                                   from ledger.seal
                                  where community = :community
                                  order by entry desc
                                  limit 1) s on true
            """)
        .param("community", community.value())
        .query((row, _) -> new Clean(row.getLong("last"), link(row)))
        .single();
  }

  /// The heads that clean runs saw, the last thousand.
  Map<Long, Hash> remembered(CommunityId community) {
    Map<Long, Hash> heads = new HashMap<>();
    jdbc.sql(
            """
            select sealed, head
              from ledger.verification
             where community = :community and findings = 0 and sealed > 0
             order by at desc
             limit :limit
            """)
        .param("community", community.value())
        .param("limit", REMEMBERED)
        .query(row -> {
          heads.put(row.getLong("sealed"), Hash.kept(row.getBytes("head")));
        });
    return heads;
  }

  /// The communities with entries that no clean run has looked at, or with none since a moment.
  List<CommunityId> due(Instant before) {
    return jdbc.sql(
            """
            select h.community
              from ledger.head h
              left join lateral (select c.last, c.at
                                   from ledger.verification c
                                  where c.community = h.community and %s
                                  order by c.at desc
                                  limit 1) clean on true
             where clean.last is null or clean.last < h.entries or clean.at < :before
             order by h.community
            """
                .formatted(CLEAN))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new CommunityId(row.getInt("community")))
        .list();
  }

  /// A run about to be kept.
  record Row(Instant at, Duration took, Verifier.Findings findings, String report) {}

  void add(CommunityId community, Row row) {
    jdbc.sql(
            """
            insert into ledger.verification
                   (community, at, millis, first, last, legs, sealed, head, findings, report)
            values (:community, :at, :millis, :first, :last, :legs, :sealed, :head, :findings, :report)
                on conflict do nothing
            """)
        .param("community", community.value())
        .param("at", row.at().atOffset(ZoneOffset.UTC))
        .param("millis", row.took().toMillis())
        .param("first", row.findings().first())
        .param("last", row.findings().end().last())
        .param("legs", row.findings().verification().legs())
        .param("sealed", row.findings().end().link().entry())
        .param("head", row.findings().end().link().hash().bytes())
        .param("findings", row.findings().verification().mismatches().size())
        .param("report", row.report())
        .update();
  }

  /// A run as it was kept.
  record Kept(Instant at, Duration took, long first, Clean end, long legs, String report) {}

  Optional<Kept> last(CommunityId community) {
    return jdbc.sql(
            """
            select at, millis, first, last, legs, sealed, head, report
              from ledger.verification
             where community = :community
             order by at desc
             limit 1
            """)
        .param("community", community.value())
        .query((row, _) ->
            new Kept(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("millis")),
                row.getLong("first"),
                new Clean(row.getLong("last"), link(row)),
                row.getLong("legs"),
                row.getString("report")))
        .optional();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(row.getLong("sealed"), Hash.kept(row.getBytes("head")));
  }
}

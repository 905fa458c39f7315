package org.commonweal.savings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads swaps and substitutions of a circle by one statement.
@Repository
class CircleChangeStore {

  private final JdbcClient jdbc;

  CircleChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CircleChanges of(Circle circle) {
    List<Swap> swaps = new ArrayList<>();
    List<Substitution> substitutions = new ArrayList<>();
    jdbc.sql(
            """
            select c.kind, c.id, c.one, a.name as one_name, c.one_turn, c.one_agrees, c.other,
                   b.name as other_name, c.other_turn, c.other_agrees, b.managed, c.status, c.at,
                   c.ended_at
              from (select 'swap' as kind, s.id, s.asker as one, s.asker_turn as one_turn,
                           true as one_agrees, s.asked as other, s.asked_turn as other_turn,
                           true as other_agrees, s.status, s.asked_at as at, s.ended_at
                      from savings.swap s
                     where s.community = :community and s.circle = :circle
                    union all
                    select 'substitution', s.id, s.leaver, s.seat, s.leaver_agrees, s.substitute,
                           s.seat, s.substitute_agrees, s.status, s.proposed_at, s.ended_at
                      from savings.substitution s
                     where s.community = :community and s.circle = :circle) c
              join community.member_name a on a.community = :community and a.id = c.one
              join community.member_name b on b.community = :community and b.id = c.other
             order by c.ended_at is not null, c.id desc
             limit 500
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query(row -> {
          if (row.getString("kind").equals("swap")) {
            swaps.add(swap(row).in(circle));
          } else {
            substitutions.add(substitution(row).in(circle));
          }
        });
    return new CircleChanges(swaps, substitutions);
  }

  private static Swap swap(ResultSet row) throws SQLException {
    return new Swap(
        new SwapId(row.getObject("id", UUID.class)),
        new Swap.Side(member(row, "one"), row.getString("one_name"), row.getInt("one_turn")),
        new Swap.Side(member(row, "other"), row.getString("other_name"), row.getInt("other_turn")),
        row.getBoolean("managed"),
        SwapStatus.of(row.getString("status")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ended(row));
  }

  private static Substitution substitution(ResultSet row) throws SQLException {
    return new Substitution(
        new SubstitutionId(row.getObject("id", UUID.class)),
        row.getInt("one_turn"),
        side(row, "one"),
        side(row, "other"),
        SubstitutionStatus.of(row.getString("status")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ended(row));
  }

  private static Substitution.Side side(ResultSet row, String who) throws SQLException {
    return new Substitution.Side(
        member(row, who), row.getString(who + "_name"), row.getBoolean(who + "_agrees"));
  }

  private static MemberId member(ResultSet row, String who) throws SQLException {
    return new MemberId(row.getObject(who, UUID.class));
  }

  private static Optional<Instant> ended(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return Optional.ofNullable(ended).map(OffsetDateTime::toInstant);
  }
}

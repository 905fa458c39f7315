package org.commonweal.savings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CircleStore {

  private static final String SELECT =
      """
      select c.id, c.name, c.status, c.organiser, o.name as organiser_name, c.unit, c.contribution,
             c.every, c.every_count, c.first_due, c.zone, c.size, c.grace_hours, c.late, c.late_fee,
             c.turn_order, c.entry, c.parts, c.missing, c.reserve, c.ceiling, c.step, c.commitment,
             c.drawn_at, c.cycle, c.created_at, u.code, u.name as currency_name, u.decimals,
             coalesce(p.paused_at, c.dissolved_at) as stopped_at
        from savings.circle c
        join treasury.named_currency u on u.community = c.community and u.unit = c.unit
        join community.member_name o on o.community = c.community and o.id = c.organiser
        left join savings.pause p
          on p.community = c.community and p.circle = c.id and p.resumed_at is null
       where c.community = :community
      """;

  private final JdbcClient jdbc;
  private final TurnStore turns;

  CircleStore(JdbcClient jdbc, TurnStore turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /// A circle that is being made; the seed is empty if nothing is drawn.
  record Making(CircleId id, MemberId organiser, String seed, Instant at) {}

  void insert(CommunityId community, Making making, CircleTerms terms) {
    jdbc.sql(
            """
            insert into savings.circle
                   (community, id, name, status, organiser, unit, contribution, every, every_count,
                    first_due, zone, size, grace_hours, late, late_fee, turn_order, entry, parts,
                    missing, reserve, ceiling, step, seed, commitment, cycle, created_at)
            values (:community, :id, :name, 'draft', :organiser, :unit, :contribution, :every,
                    :count, :first, :zone, :size, :grace, :late, :fee, :order, :entry, :parts,
                    :missing, :reserve, :ceiling, :step, :seed, :commitment, 0, :at)
            """)
        .param("community", community.value())
        .param("id", making.id().value())
        .param("name", terms.name())
        .param("organiser", making.organiser().value())
        .param("unit", terms.currency().id().value())
        .param("contribution", new BigDecimal(terms.contribution().minor()))
        .param("every", terms.frequency().every().code())
        .param("count", terms.frequency().count())
        .param("first", terms.firstDue())
        .param("zone", terms.zone().getId())
        .param("size", terms.size())
        .param("grace", terms.graceHours())
        .param("late", terms.late().code())
        .param("fee", new BigDecimal(terms.lateFee().minor()))
        .param("order", terms.order().code())
        .param("entry", terms.entry().code())
        .param("parts", terms.rules().parts().code())
        .param("missing", terms.rules().missing().code())
        .param("reserve", new BigDecimal(terms.rules().reserve().minor()))
        .param("ceiling", terms.rules().bidding().ceilingPercent())
        .param("step", terms.rules().bidding().stepPercent())
        .param("seed", making.seed())
        .param("commitment", terms.order().commitment(making.seed()))
        .param("at", making.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Circle> find(CommunityId community, CircleId id) {
    return read(community, id, " and c.id = :id");
  }

  /// The circle as it stays until the transaction ends, with its turns.
  Optional<Circle> lock(CommunityId community, CircleId id) {
    return read(community, id, " and c.id = :id for update of c");
  }

  /// Those of these circles that nobody else holds, as they stay until the transaction ends.
  List<Circle> lockFree(CommunityId community, List<CircleId> ids) {
    List<CircleRow> rows =
        jdbc.sql(SELECT + " and c.id = any(:ids) order by c.id for update of c skip locked")
            .param("community", community.value())
            .param("ids", ids.stream().map(CircleId::value).toArray(UUID[]::new))
            .query((row, _) -> CircleRow.of(row))
            .list();
    return circles(community, rows);
  }

  private Optional<Circle> read(CommunityId community, CircleId id, String which) {
    List<CircleRow> rows =
        jdbc.sql(SELECT + which)
            .param("community", community.value())
            .param("id", id.value())
            .query((row, _) -> CircleRow.of(row))
            .list();
    return circles(community, rows).stream().findFirst();
  }

  /// Those that concern a member, and drafts that are open to everybody; all, for whoever reads
  /// everybody's money. Newest first.
  List<Circle> list(CommunityId community, MemberId member, Sight sight, Page page) {
    List<CircleRow> rows =
        jdbc.sql(
                SELECT
                    + """
                     and (:all or c.organiser = :member or (c.status = 'draft' and c.entry = 'open')
                          or exists (select from savings.turn t
                                      where t.community = :community and t.circle = c.id
                                        and t.member = :member)
                          or (c.status = 'draft'
                              and exists (select from savings.invitation i
                                           where i.community = :community and i.circle = c.id
                                             and i.member = :member))
                          or (c.status in ('active', 'paused')
                              and exists (select from savings.substitution s
                                           where s.community = :community and s.circle = c.id
                                             and s.substitute = :member and s.ended_at is null)))
                     and (:first or c.id < :after)
                    order by c.id desc
                    limit :limit
                    """)
            .param("community", community.value())
            .param("all", sight == Sight.ALL)
            .param("member", member.value())
            .param("first", page.after().isEmpty())
            .param("after", page.afterId().orElse(new UUID(0, 0)))
            .param("limit", page.size() + 1)
            .query((row, _) -> CircleRow.of(row))
            .list();
    return circles(community, rows);
  }

  /// Whose circles somebody sees.
  enum Sight {
    OWN,
    ALL
  }

  void plan(CommunityId community, CircleId id, int size, LocalDate firstDue) {
    jdbc.sql(
            """
            update savings.circle set size = :size, first_due = :first
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("size", size)
        .param("first", firstDue)
        .update();
  }

  void link(CommunityId community, CircleId id, byte[] hash) {
    jdbc.sql("update savings.circle set link = :hash where community = :community and id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .param("hash", hash)
        .update();
  }

  boolean linkedBy(CommunityId community, CircleId id, byte[] hash) {
    return jdbc.sql(
            """
            select exists (select from savings.circle
                            where community = :community and id = :id and link = :hash)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  /// Gives up a draft.
  void cancel(CommunityId community, CircleId id) {
    jdbc.sql(
            """
            update savings.circle set status = 'cancelled'
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .update();
  }

  /// Whoever starts a circle is the author of what happens in it by itself.
  void start(CommunityId community, CircleId id, PersonId by, Instant at) {
    jdbc.sql(
            """
            update savings.circle set status = 'active', started_at = :at, started_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private List<Circle> circles(CommunityId community, List<CircleRow> rows) {
    Map<CircleId, List<Turn>> all = new HashMap<>();
    if (!rows.isEmpty()) {
      all.putAll(turns.of(community, rows.stream().map(CircleRow::id).toList()));
    }
    List<Circle> circles = new ArrayList<>();
    rows.forEach(row -> circles.add(row.circle(community, all.getOrDefault(row.id(), List.of()))));
    return circles;
  }
}

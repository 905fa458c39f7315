package org.commonweal.savings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds cycles whose contributions are due soon or now, and remembers who was reminded of them.
@Repository
class ReminderStore {

  /// The day before begins by the calendar of the circle's zone, whose days may have 23 hours.
  private static final String REMINDED =
      """
      c.status = 'active' and y.cycle >= c.cycle and y.contributors < y.members
         and ((y.due <= :now and y.reminded <> 'due')
              or (y.due > :now and y.reminded = 'none'
                  and (y.due at time zone c.zone - interval '1 day') at time zone c.zone <= :now))
      """;

  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Communities in which somebody is to be reminded.
  List<CommunityId> communities(Instant now) {
    return jdbc.sql(
            """
            select distinct c.community
              from savings.circle c
              join savings.cycle y on y.community = c.community and y.circle = c.id
             where %s
             order by c.community
            """
                .formatted(REMINDED))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new CommunityId(row.getInt("community")))
        .list();
  }

  /// Marks some cycles of a community as reminded and tells who has not paid for them. Whoever else
  /// does so at the same time takes others.
  List<SavingsEvent.Awaited> remind(CommunityId community, Instant now, int limit) {
    return jdbc.sql(
            """
            with found as (
              select y.circle, y.cycle, c.name,
                     case when y.due <= :now then 'due' else 'before' end as reminder
                from savings.circle c
                join savings.cycle y on y.community = c.community and y.circle = c.id
               where c.community = :community and %s
               order by y.circle, y.cycle
               limit :limit
                 for update of y skip locked),
            marked as (
              update savings.cycle y set reminded = f.reminder
                from found f
               where y.community = :community and y.circle = f.circle and y.cycle = f.cycle)
            select f.circle, f.name, f.reminder, t.member
              from found f
              join savings.turn t
                on t.community = :community and t.circle = f.circle
               and not exists (select from savings.contribution p
                                 join savings.cycle y
                                   on y.community = p.community and y.circle = p.circle
                                  and y.cycle = p.cycle
                                where p.community = :community and p.circle = f.circle
                                  and p.cycle = f.cycle and p.seat = t.seat
                                  and p.paid = y.contribution)
             order by f.circle, f.cycle, t.seat
            """
                .formatted(REMINDED))
        .param("community", community.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) ->
            new SavingsEvent.Awaited(
                new CircleId(row.getObject("circle", UUID.class)),
                row.getString("name"),
                new MemberId(row.getObject("member", UUID.class)),
                Reminder.of(row.getString("reminder"))))
        .list();
  }
}

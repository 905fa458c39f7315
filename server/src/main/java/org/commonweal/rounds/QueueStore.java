package org.commonweal.rounds;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QueueStore {

  private final JdbcClient jdbc;

  QueueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The places of those among `recipients` who stand in the queue.
  Map<UUID, Long> places(CommunityId community, UUID source, Collection<UUID> recipients) {
    var places = new HashMap<UUID, Long>();
    jdbc.sql(
            """
            select q.recipient, q.place
              from unnest(:recipients) as wanted (recipient)
              join rounds.queue q
                on q.community = :community and q.source = :source
               and q.recipient = wanted.recipient
            """)
        .param("community", community.value())
        .param("source", source)
        .param("recipients", recipients.toArray(UUID[]::new))
        .query(row -> {
          places.put(row.getObject("recipient", UUID.class), row.getLong("place"));
        });
    return places;
  }

  /// Newcomers among `all` get their places at the end, in this order; behind them go those who are
  /// sent back.
  void rotate(CommunityId community, UUID source, List<UUID> all, List<UUID> sentBack) {
    jdbc.sql(
            """
            insert into rounds.queue (community, source, recipient, place)
            select :community, :source, m.recipient,
                   row_number() over (order by m.turn, m.number) + coalesce(
                     (select max(place) from rounds.queue
                       where community = :community and source = :source), 0)
              from (select a.recipient, 1 as turn, a.number
                      from unnest(:all) with ordinality as a(recipient, number)
                      left join rounds.queue q
                        on q.community = :community and q.source = :source
                       and q.recipient = a.recipient
                      left join unnest(:sentBack) as sent(recipient)
                        on sent.recipient = a.recipient
                     where q.recipient is null and sent.recipient is null
                     union all
                    select b.recipient, 2, b.number
                      from unnest(:sentBack) with ordinality as b(recipient, number)) m
                on conflict (community, source, recipient) do update set place = excluded.place
            """)
        .param("community", community.value())
        .param("source", source)
        .param("all", all.toArray(UUID[]::new))
        .param("sentBack", sentBack.toArray(UUID[]::new))
        .update();
  }
}

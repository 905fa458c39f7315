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

  /// Sends `recipients` to the end of the queue, one after the other.
  void append(CommunityId community, UUID source, List<UUID> recipients) {
    jdbc.sql(
            """
            insert into rounds.queue (community, source, recipient, place)
            select :community, :source, r.recipient, r.number + coalesce(
                     (select max(place) from rounds.queue
                       where community = :community and source = :source), 0)
              from unnest(:recipients) with ordinality as r(recipient, number)
                on conflict (community, source, recipient) do update set place = excluded.place
            """)
        .param("community", community.value())
        .param("source", source)
        .param("recipients", recipients.toArray(UUID[]::new))
        .update();
  }
}

package org.commonweal.pots;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose turn it is for the next odd unit, in a pot or of expenses without one.
@Repository
class OddTurnStore {

  private static final UUID WITHOUT_POT = new UUID(0, 0);

  private final JdbcClient jdbc;

  OddTurnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whoever has no turn yet stands before all others.
  Map<MemberId, Long> of(CommunityId community, Optional<PotId> pot, Collection<MemberId> members) {
    Map<MemberId, Long> turns = new HashMap<>();
    jdbc.sql(
            """
            select member, turn from pots.turn
             where community = :community and queue = :queue and member = any(:members)
            """)
        .param("community", community.value())
        .param("queue", queue(pot))
        .param("members", PurseStore.uuids(members))
        .query(row -> {
          turns.put(new MemberId(row.getObject("member", UUID.class)), row.getLong("turn"));
        });
    return turns;
  }

  /// Those who were given an odd unit go to the end, in the order in which they stood.
  void toTheEnd(CommunityId community, Optional<PotId> pot, List<MemberId> served) {
    if (served.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into pots.turn (community, queue, member, turn)
            select :community, :queue, w.member,
                   w.place + coalesce((select max(turn) from pots.turn
                                        where community = :community and queue = :queue), 0)
              from unnest(:members) with ordinality as w (member, place)
            on conflict (community, queue, member) do update set turn = excluded.turn
            """)
        .param("community", community.value())
        .param("queue", queue(pot))
        .param("members", PurseStore.uuids(served))
        .update();
  }

  private static UUID queue(Optional<PotId> pot) {
    return pot.map(PotId::value).orElse(WITHOUT_POT);
  }
}

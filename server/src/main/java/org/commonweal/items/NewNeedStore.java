package org.commonweal.items;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes new needs, and counts what their askers have open already.
@Repository
class NewNeedStore {

  private final JdbcClient jdbc;

  NewNeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CommunityId community, List<NewNeedRow> needs, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into items.need
                   (community, id, member, council, item, priority, recurrence, units, published_at,
                    published_by)
            select :community, n.id, n.member, n.council, n.item, n.priority, n.recurrence, n.units, :at, :by
              from unnest(:ids, :members, :councils, :items, :priorities, :recurrences, :units)
                   as n(id, member, council, item, priority, recurrence, units)
            """)
        .param("community", community.value())
        .param("ids", needs.stream().map(n -> n.id().value()).toArray(UUID[]::new))
        .param("members", needs.stream().map(NewNeedStore::member).toArray(UUID[]::new))
        .param("councils", needs.stream().map(NewNeedStore::council).toArray(UUID[]::new))
        .param("items", needs.stream().map(n -> n.item().value()).toArray(UUID[]::new))
        .param("priorities", needs.stream().map(n -> n.priority().code()).toArray(String[]::new))
        .param("recurrences", needs.stream().map(n -> n.recurrence().code()).toArray(String[]::new))
        .param(
            "units", needs.stream().map(n -> new BigDecimal(n.units())).toArray(BigDecimal[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  private static @Nullable UUID member(NewNeedRow need) {
    return need.asker().person().map(MemberId::value).orElse(null);
  }

  private static @Nullable UUID council(NewNeedRow need) {
    return need.asker().group().map(CouncilId::value).orElse(null);
  }

  /// Each of these members with the number of its open needs.
  Map<MemberId, Integer> openCounts(CommunityId community, Collection<MemberId> members) {
    var counts = new HashMap<MemberId, Integer>();
    jdbc.sql(
            """
            select m.id, count(n.id) as needs
              from community.member_name m
              left join items.need n
                on n.community = m.community and n.member = m.id and n.member = any(:members)
               and n.status = 'open'
             where m.community = :community and m.id = any(:members)
             group by m.id
            """)
        .param("community", community.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(row -> {
          counts.put(new MemberId(row.getObject("id", UUID.class)), row.getInt("needs"));
        });
    return counts;
  }

  /// The number of open needs of each of these councils that has any.
  Map<CouncilId, Integer> openOfCouncils(CommunityId community, Collection<CouncilId> councils) {
    var counts = new HashMap<CouncilId, Integer>();
    jdbc.sql(
            """
            select council, count(*) as needs
              from items.need
             where community = :community and council = any(:councils) and status = 'open'
             group by council
            """)
        .param("community", community.value())
        .param("councils", councils.stream().map(CouncilId::value).toArray(UUID[]::new))
        .query(row -> {
          counts.put(new CouncilId(row.getObject("council", UUID.class)), row.getInt("needs"));
        });
    return counts;
  }
}

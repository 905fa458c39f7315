package org.commonweal.commons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HouseholdStore {

  private final JdbcClient jdbc;

  HouseholdStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void set(CommunityId community, MemberId member, int weight, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into commons.household (community, member, weight, set_at, set_by)
            values (:community, :member, :weight, :at, :by)
                on conflict (community, member)
                do update set weight = excluded.weight, set_at = excluded.set_at,
                              set_by = excluded.set_by
            """)
        .param("community", community.value())
        .param("member", member.value())
        .param("weight", weight)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  void forget(CommunityId community, MemberId member) {
    jdbc.sql("delete from commons.household where community = :community and member = :member")
        .param("community", community.value())
        .param("member", member.value())
        .update();
  }

  List<Household> list(CommunityId community, Page page) {
    return jdbc.sql(
            """
            select h.member, m.name, h.weight
              from commons.household h
              join community.member_name m on m.community = h.community and m.id = h.member
             where h.community = :community and m.status <> 'left'
               and (:after::uuid is null
                    or (lower(m.name), m.id) > (select lower(a.name), a.id
                                                  from community.member_name a
                                                 where a.community = :community and a.id = :after))
             order by lower(m.name), m.id
             limit :limit
            """)
        .param("community", community.value())
        .param("after", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) ->
            new Household(
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getInt("weight")))
        .list();
  }

  Map<MemberId, Integer> weights(CommunityId community) {
    Map<MemberId, Integer> weights = new HashMap<>();
    jdbc.sql(
            """
            select member, weight from commons.household where community = :community
            """)
        .param("community", community.value())
        .query(row -> {
          weights.put(new MemberId(row.getObject("member", UUID.class)), row.getInt("weight"));
        });
    return weights;
  }
}

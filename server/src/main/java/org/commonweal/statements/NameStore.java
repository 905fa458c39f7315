package org.commonweal.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads names from the views that their modules publish: of everything wanted in one statement,
/// whatever it is.
@Repository
class NameStore {

  private final JdbcClient jdbc;

  NameStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The names of the holders and units of these accounts.
  Names of(CommunityId community, Collection<AccountKey> accounts) {
    return names(
        community,
        accounts.stream()
            .flatMap(key -> Stream.of(key.holder().id(), key.unit().id().value()))
            .distinct()
            .toArray(UUID[]::new));
  }

  /// Whatever holder has this id, with its name.
  Optional<Map.Entry<Holder, String>> holder(CommunityId community, UUID id) {
    return names(community, new UUID[] {id}).holders().entrySet().stream().findFirst();
  }

  private Names names(CommunityId community, UUID[] ids) {
    Map<Holder, String> holders = new HashMap<>();
    Map<UnitId, UnitName> units = new HashMap<>();
    jdbc.sql(
            """
            select 'member' as kind, m.id, m.name, '' as measure
              from community.member_name m
             where m.community = :community and m.id = any(:ids)
            union all
            select 'council', c.id, c.name, ''
              from community.council_name c
             where c.community = :community and c.id = any(:ids)
            union all
            select 'pool', p.id, p.name, ''
              from commons.named_pool p
             where p.community = :community and p.id = any(:ids)
            union all
            select 'pool', r.id, r.name, ''
              from rewards.named_pool r
             where r.community = :community and r.id = any(:ids)
            union all
            select 'item', i.id, i.name, i.measure
              from items.catalogue i
             where i.community = :community and i.id = any(:ids)
            union all
            select 'currency', c.unit, c.code, ''
              from treasury.named_currency c
             where c.community = :community and c.unit = any(:ids)
            union all
            select 'place', p.id, p.name, ''
              from treasury.named_place p
             where p.community = :community and p.id = any(:ids)
            union all
            select 'circle', c.id, c.name, ''
              from savings.named_circle c
             where c.community = :community and c.id = any(:ids)
            """)
        .param("community", community.value())
        .param("ids", ids)
        .query(row -> {
          keep(row, holders, units);
        });
    return new Names(holders, units);
  }

  private static void keep(ResultSet row, Map<Holder, String> holders, Map<UnitId, UnitName> units)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String name = row.getString("name");
    switch (row.getString("kind")) {
      case "member" -> holders.put(new Holder(HolderKind.MEMBER, id), name);
      case "council" -> holders.put(new Holder(HolderKind.COUNCIL, id), name);
      case "pool" -> holders.put(new Holder(HolderKind.POOL, id), name);
      case "place" -> holders.put(new Holder(HolderKind.PLACE, id), name);
      case "circle" -> holders.put(new Holder(HolderKind.CIRCLE, id), name);
      case "currency" -> units.put(new UnitId(id), new UnitName(name, "", true));
      default -> units.put(new UnitId(id), new UnitName(name, row.getString("measure"), false));
    }
  }
}

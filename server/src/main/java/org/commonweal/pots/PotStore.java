package org.commonweal.pots;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.UnitId;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pots and their treasurers.
@Repository
class PotStore {

  private static final String SELECT =
      """
      select p.id, p.name, p.unit, p.place, p.policy, p.lowest, p.open, l.name as place_name,
             u.code, u.name as currency_name, u.decimals,
             array(select t.member from pots.treasurer t
                    where t.community = :community and t.pot = p.id
                    order by t.member) as treasurers
        from pots.pot p
        join treasury.named_currency u on u.community = :community and u.unit = p.unit
        join treasury.named_place l on l.community = :community and l.id = p.place
       where p.community = :community
      """;

  private final JdbcClient jdbc;

  PotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Pot> find(CommunityId community, PotId id) {
    return jdbc.sql(SELECT + " and p.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> pot(community, row))
        .optional();
  }

  /// The pot as it stays until the transaction ends: what is spent from it comes one after the
  /// other.
  Optional<Pot> lock(CommunityId community, PotId id) {
    return jdbc.sql(SELECT + " and p.id = :id for no key update of p")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> pot(community, row))
        .optional();
  }

  /// Open ones first, by name.
  List<Pot> all(CommunityId community) {
    return jdbc.sql(SELECT + " order by not p.open, lower(p.name), p.id limit 200")
        .param("community", community.value())
        .query((row, _) -> pot(community, row))
        .list();
  }

  /// Whether nobody else has the name among open pots.
  boolean insert(Pot pot, PersonId by, Instant at) {
    int written =
        jdbc.sql(
                """
                insert into pots.pot (community, id, name, unit, place, policy, lowest, open,
                                      opened_at, opened_by)
                values (:community, :id, :name, :unit, :place, :policy, :lowest, true, :at, :by)
                on conflict do nothing
                """)
            .param("community", pot.community().value())
            .param("id", pot.id().value())
            .param("name", pot.name())
            .param("unit", pot.currency().id().value())
            .param("place", pot.place().value())
            .param("policy", pot.policy().code())
            .param("lowest", new BigDecimal(pot.lowest().minor()))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update();
    return written == 1;
  }

  boolean named(Pot pot) {
    return jdbc.sql(
            """
            select exists (select from pots.pot
                            where community = :community and open and lower(name) = lower(:name)
                              and id <> :id)
            """)
        .param("community", pot.community().value())
        .param("name", pot.name())
        .param("id", pot.id().value())
        .query(Boolean.class)
        .single();
  }

  void update(Pot pot) {
    jdbc.sql(
            """
            update pots.pot
               set name = :name, place = :place, policy = :policy, lowest = :lowest, open = :open
             where community = :community and id = :id
            """)
        .param("community", pot.community().value())
        .param("id", pot.id().value())
        .param("name", pot.name())
        .param("place", pot.place().value())
        .param("policy", pot.policy().code())
        .param("lowest", new BigDecimal(pot.lowest().minor()))
        .param("open", pot.open())
        .update();
  }

  void keepBy(CommunityId community, PotId pot, Set<MemberId> treasurers) {
    UUID[] members = treasurers.stream().map(MemberId::value).toArray(UUID[]::new);
    jdbc.sql(
            """
            delete from pots.treasurer
             where community = :community and pot = :pot and member <> all(:members)
            """)
        .param("community", community.value())
        .param("pot", pot.value())
        .param("members", members)
        .update();
    jdbc.sql(
            """
            insert into pots.treasurer (community, pot, member)
            select :community, :pot, unnest(:members) on conflict do nothing
            """)
        .param("community", community.value())
        .param("pot", pot.value())
        .param("members", members)
        .update();
  }

  void forget(CommunityId community, MemberId treasurer) {
    jdbc.sql("delete from pots.treasurer where community = :community and member = :member")
        .param("community", community.value())
        .param("member", treasurer.value())
        .update();
  }

  static Currency currency(ResultSet row) throws SQLException {
    return new Currency(
        new UnitId(row.getObject("unit", UUID.class)),
        row.getString("code"),
        row.getString("currency_name"),
        row.getInt("decimals"),
        true);
  }

  private static Pot pot(CommunityId community, ResultSet row) throws SQLException {
    Currency currency = currency(row);
    UUID[] treasurers = (UUID[]) row.getArray("treasurers").getArray();
    return new Pot(
        community,
        new PotId(row.getObject("id", UUID.class)),
        row.getString("name"),
        currency,
        new PlaceId(row.getObject("place", UUID.class)),
        row.getString("place_name"),
        Policy.of(row.getString("policy")),
        currency.quantity(row.getBigDecimal("lowest").toBigIntegerExact()),
        row.getBoolean("open"),
        Arrays.stream(treasurers).map(MemberId::new).collect(Collectors.toSet()));
  }
}

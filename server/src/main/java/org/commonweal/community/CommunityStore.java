package org.commonweal.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of communities.
@Repository
class CommunityStore {

  private final JdbcClient jdbc;

  CommunityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CommunityId add(UUID uid, CommunitySettings settings, Instant now) {
    return jdbc.sql(
            """
            insert into community.community
              (uid, name, zone, language, currency,
               trust_for_need, trust_for_request, trust_for_council, trust_for_pool, created_at)
            values (:uid, :name, :zone, :language, :currency, :need, :request, :council, :pool, :now)
            returning id
            """)
        .param("uid", uid)
        .param("name", settings.name())
        .param("zone", settings.zone())
        .param("language", settings.language())
        .param("currency", settings.currency())
        .param("need", settings.thresholds().need())
        .param("request", settings.thresholds().request())
        .param("council", settings.thresholds().council())
        .param("pool", settings.thresholds().pool())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new CommunityId(row.getInt("id")))
        .single();
  }

  void change(CommunityId community, CommunitySettings settings) {
    jdbc.sql(
            """
            update community.community
               set name = :name, zone = :zone, language = :language, currency = :currency,
                   trust_for_need = :need, trust_for_request = :request,
                   trust_for_council = :council, trust_for_pool = :pool
             where id = :community
            """)
        .param("community", community.value())
        .param("name", settings.name())
        .param("zone", settings.zone())
        .param("language", settings.language())
        .param("currency", settings.currency())
        .param("need", settings.thresholds().need())
        .param("request", settings.thresholds().request())
        .param("council", settings.thresholds().council())
        .param("pool", settings.thresholds().pool())
        .update();
  }

  /// Lets one change of members, roles and seats happen after the other.
  void lock(CommunityId community) {
    jdbc.sql("select id from community.community where id = :community for no key update")
        .param("community", community.value())
        .query(Integer.class)
        .single();
  }

  Optional<CommunityId> find(UUID uid) {
    return jdbc.sql("select id from community.community where uid = :uid")
        .param("uid", uid)
        .query((row, _) -> new CommunityId(row.getInt("id")))
        .optional();
  }

  Community one(CommunityId community) {
    return jdbc.sql(
            """
            select id, uid, name, zone, language, currency,
                   trust_for_need, trust_for_request, trust_for_council, trust_for_pool
              from community.community
             where id = :community
            """)
        .param("community", community.value())
        .query((row, _) -> community(row))
        .single();
  }

  List<Community> ofPerson(PersonId person, int most) {
    return jdbc.sql(
            """
            select c.id, c.uid, c.name, c.zone, c.language, c.currency,
                   c.trust_for_need, c.trust_for_request, c.trust_for_council, c.trust_for_pool
              from community.member m
              join community.community c on c.id = m.community
             where m.person = :person and m.status <> 'left'
             order by lower(c.name), c.id
             limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query((row, _) -> community(row))
        .list();
  }

  int owned(PersonId person) {
    return jdbc.sql(
            """
            select count(*)
              from community.member
             where person = :person and status <> 'left' and 'owner' = any (roles)
            """)
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  private static Community community(ResultSet row) throws SQLException {
    return new Community(
        new CommunityId(row.getInt("id")),
        row.getObject("uid", UUID.class),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        Locale.forLanguageTag(row.getString("language")),
        Currency.getInstance(row.getString("currency")),
        new Thresholds(
            row.getInt("trust_for_need"),
            row.getInt("trust_for_request"),
            row.getInt("trust_for_council"),
            row.getInt("trust_for_pool")));
  }
}

package org.commonweal.treasury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

  private static final String SELECT =
      "select p.id, p.kind, p.name, p.open from treasury.place p where p.community = :community";

  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes it unless an open place has the name; says whether it was written.
  boolean insert(CommunityId community, OutsidePlace place, Instant at, PersonId by) {
    return jdbc.sql(
                """
                insert into treasury.place (community, id, kind, name, open, opened_at, opened_by)
                values (:community, :id, :kind, :name, true, :at, :by)
                on conflict (community, lower(name)) where open do nothing
                """)
            .param("community", community.value())
            .param("id", place.id().value())
            .param("kind", place.kind().code())
            .param("name", place.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  /// Writes the change unless another open place has the name; says whether it was written.
  boolean update(CommunityId community, OutsidePlace place) {
    return jdbc.sql(
                """
                update treasury.place set kind = :kind, name = :name, open = :open
                 where community = :community and id = :id
                   and not exists (select
                                     from treasury.place o
                                    where o.community = :community and o.id <> :id and o.open
                                      and lower(o.name) = lower(:name))
                """)
            .param("community", community.value())
            .param("id", place.id().value())
            .param("kind", place.kind().code())
            .param("name", place.name())
            .param("open", place.open())
            .update()
        == 1;
  }

  /// Locks it against everybody who brings money there or takes it from there.
  Optional<OutsidePlace> lock(CommunityId community, PlaceId id) {
    return jdbc.sql(SELECT + " and p.id = :id for update")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> place(row))
        .optional();
  }

  /// Those of `ids` that there are; none of them is closed before the transaction ends.
  List<OutsidePlace> keepOpen(CommunityId community, Collection<PlaceId> ids) {
    return jdbc.sql(SELECT + " and p.id = any(:ids) order by p.id for key share")
        .param("community", community.value())
        .param("ids", ids.stream().map(PlaceId::value).toArray(UUID[]::new))
        .query((row, _) -> place(row))
        .list();
  }

  Optional<OutsidePlace> find(CommunityId community, PlaceId id) {
    return jdbc.sql(SELECT + " and p.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> place(row))
        .optional();
  }

  /// All of a community by name, those that are open first.
  List<OutsidePlace> all(CommunityId community, int limit) {
    return jdbc.sql(SELECT + " order by p.open desc, lower(p.name), p.id limit :limit")
        .param("community", community.value())
        .param("limit", limit)
        .query((row, _) -> place(row))
        .list();
  }

  private static OutsidePlace place(ResultSet row) throws SQLException {
    return new OutsidePlace(
        new PlaceId(row.getObject("id", UUID.class)),
        PlaceKind.of(row.getString("kind")),
        row.getString("name"),
        row.getBoolean("open"));
  }
}

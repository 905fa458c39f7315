package org.commonweal.sharing;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The shares of one round, by the names of those who receive them.
@Repository
public class RoundShares {

  private static final String SELECT =
      """
      select s.id, s.receiver, m.name as receiver_name, s.units, %s
        from sharing.share s
        join items.catalogue i on i.community = s.community and i.id = s.item
        join community.member_name m on m.community = s.community and m.id = s.receiver
       where s.community = :community and s.round = :round
      """
          .formatted(Catalogue.COLUMNS);

  private final JdbcClient jdbc;

  RoundShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Slice<RoundShare> list(CommunityId community, UUID round, Page page) {
    List<RoundShare> rows =
        jdbc.sql(
                SELECT
                    + """
                       and (:after::uuid is null
                            or (lower(m.name), s.id) > (select lower(n.name), a.id
                                                          from sharing.share a
                                                          join community.member_name n
                                                            on n.community = a.community
                                                           and n.id = a.receiver
                                                         where a.community = :community
                                                           and a.id = :after))
                     order by lower(m.name), s.id
                     limit :limit
                    """)
            .param("community", community.value())
            .param("round", round)
            .param("after", page.afterId().orElse(null))
            .param("limit", page.size() + 1)
            .query((row, _) -> share(row))
            .list();
    return page.slice(rows, share -> share.id().value());
  }

  /// Those of `ids` that belong to the round.
  public List<RoundShare> all(CommunityId community, UUID round, Collection<ShareId> ids) {
    return jdbc.sql(SELECT + " and s.id = any(:ids) order by s.id")
        .param("community", community.value())
        .param("round", round)
        .param("ids", ids.stream().map(ShareId::value).toArray(UUID[]::new))
        .query((row, _) -> share(row))
        .list();
  }

  /// Those of `receivers` whose share of the round nobody collected, so that it went back.
  public Set<MemberId> returned(CommunityId community, UUID round, Collection<MemberId> receivers) {
    return jdbc.sql(
            """
            select receiver from sharing.share
             where community = :community and round = :round and receiver = any(:receivers)
               and returned_at is not null
            """)
        .param("community", community.value())
        .param("round", round)
        .param("receivers", receivers.stream().map(MemberId::value).toArray(UUID[]::new))
        .query((row, _) -> new MemberId(row.getObject("receiver", UUID.class)))
        .set();
  }

  /// How many of a round's receivers did not collect their share, and what went back for that.
  public record Returned(int people, BigInteger units) {}

  public Returned returned(CommunityId community, UUID round) {
    return jdbc.sql(
            """
            select count(*) as people, coalesce(sum(units), 0) as units from sharing.share
             where community = :community and round = :round and returned_at is not null
            """)
        .param("community", community.value())
        .param("round", round)
        .query((row, _) ->
            new Returned(row.getInt("people"), row.getBigDecimal("units").toBigIntegerExact()))
        .single();
  }

  private static RoundShare share(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new RoundShare(
        new ShareId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("receiver", UUID.class)),
        row.getString("receiver_name"),
        item,
        item.quantity(row.getBigDecimal("units").toBigIntegerExact()));
  }
}

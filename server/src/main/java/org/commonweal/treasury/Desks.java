package org.commonweal.treasury;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.Acting;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Membership;
import org.commonweal.community.Seats;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what movements are decided by, in as many statements for a set as for one.
@Component
class Desks {

  private final JdbcClient jdbc;
  private final Communities communities;
  private final Currencies currencies;
  private final MoneySettings settings;
  private final PlaceStore places;
  private final Membership membership;
  private final MovementStore movements;
  private final InstantSource clock;

  Desks(
      JdbcClient jdbc,
      Communities communities,
      Currencies currencies,
      MoneySettings settings,
      PlaceStore places,
      Membership membership,
      MovementStore movements,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.communities = communities;
    this.currencies = currencies;
    this.settings = settings;
    this.places = places;
    this.membership = membership;
    this.movements = movements;
    this.clock = clock;
  }

  /// The places stay open until the transaction ends.
  Desk of(CommunityId id, List<Wish> wishes) {
    Community community = communities.get(id);
    return new Desk(
        settings.of(id),
        currencies.all(community),
        places(id, wishes),
        holders(id, wishes),
        seats(id, wishes),
        done(id, wishes),
        LocalDate.ofInstant(clock.instant(), community.zone()));
  }

  private Seats seats(CommunityId community, List<Wish> wishes) {
    Set<Acting> callers =
        wishes.stream()
            .map(wish -> new Acting(wish.caller().person(), Optional.empty()))
            .collect(toSet());
    return membership.seats(community, callers);
  }

  private Map<MovementId, Movement> done(CommunityId community, List<Wish> wishes) {
    Set<MovementId> ids = wishes.stream().map(Wish::id).collect(toSet());
    return movements.all(community, ids).stream().collect(toMap(Movement::id, one -> one));
  }

  private Map<PlaceId, OutsidePlace> places(CommunityId community, List<Wish> wishes) {
    Set<PlaceId> wanted =
        wishes.stream().flatMap(wish -> wish.way().at().stream()).collect(toSet());
    return places.keepOpen(community, wanted).stream().collect(toMap(OutsidePlace::id, p -> p));
  }

  private Map<MemberId, Desk.Holder> holders(CommunityId community, List<Wish> wishes) {
    UUID[] wanted =
        wishes.stream()
            .flatMap(wish -> wish.way().named().stream())
            .map(MemberId::value)
            .distinct()
            .toArray(UUID[]::new);
    return jdbc
        .sql(
            """
            select id, name, status from community.member_name
             where community = :community and id = any(:members)
            """)
        .param("community", community.value())
        .param("members", wanted)
        .query((row, _) ->
            new Desk.Holder(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("status").equals(MemberStatus.LEFT.code())))
        .stream()
        .collect(toMap(Desk.Holder::member, holder -> holder));
  }
}

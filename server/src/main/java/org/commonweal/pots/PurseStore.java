package org.commonweal.pots;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What members have in pots, and what they put in and got back.
@Repository
class PurseStore {

  private final JdbcClient jdbc;
  private final Ids ids;

  PurseStore(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// The purses of these members, opened where they are missing.
  Map<MemberId, Holder> open(Pot pot, Collection<MemberId> members) {
    Map<MemberId, Holder> found = find(pot, members);
    Set<MemberId> missing = new HashSet<>(members);
    missing.removeAll(found.keySet());
    if (missing.isEmpty()) {
      return found;
    }
    List<MemberId> opened =
        missing.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
    jdbc.sql(
            """
            insert into pots.purse (community, pot, member, id)
            select :community, :pot, w.member, w.id from unnest(:members, :ids) as w (member, id)
            on conflict do nothing
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("members", uuids(opened))
        .param("ids", opened.stream().map(_ -> ids.next()).toArray(UUID[]::new))
        .update();
    return find(pot, members);
  }

  Map<MemberId, Holder> find(Pot pot, Collection<MemberId> members) {
    Map<MemberId, Holder> found = new HashMap<>();
    jdbc.sql(
            """
            select member, id from pots.purse
             where community = :community and pot = :pot and member = any(:members)
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("members", uuids(members))
        .query(row -> {
          found.put(
              new MemberId(row.getObject("member", UUID.class)),
              new Holder(HolderKind.PURSE, row.getObject("id", UUID.class)));
        });
    return found;
  }

  /// What these members have in the pot at this moment; nothing of those who have no purse.
  Map<MemberId, BigInteger> balances(Pot pot, Collection<MemberId> members) {
    Map<MemberId, BigInteger> found = new HashMap<>();
    jdbc.sql(
            """
            select u.member, h.balance
              from pots.purse u
              join ledger.holding h
                on h.community = :community and h.holder = u.id and h.holder_kind = 'purse'
               and h.purpose = 'pot' and h.unit = :unit
             where u.community = :community and u.pot = :pot and u.member = any(:members)
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("unit", pot.currency().id().value())
        .param("members", uuids(members))
        .query(row -> {
          found.put(
              new MemberId(row.getObject("member", UUID.class)),
              row.getBigDecimal("balance").toBigIntegerExact());
        });
    return found;
  }

  /// Everybody in the pot by name, or one of them; members who have put nothing in too.
  List<Purse> list(Pot pot, Optional<MemberId> only, LocalDate today, int limit) {
    return jdbc.sql(
            """
            select m.id, m.name, m.status, coalesce(h.balance, 0) as remaining,
                   coalesce(l.contributed, 0) as contributed, coalesce(l.returned, 0) as returned,
                   coalesce(a.arrears, 0) as arrears
              from community.member_name m
              left join pots.purse u
                on u.community = :community and u.pot = :pot and u.member = m.id
              left join ledger.holding h
                on h.community = :community and h.holder = u.id and h.holder_kind = 'purse'
               and h.purpose = 'pot' and h.unit = :unit
              left join (select member,
                                sum(amount) filter (where kind <> 'return') as contributed,
                                sum(amount) filter (where kind = 'return') as returned
                           from pots.load
                          where community = :community and pot = :pot
                          group by member) l on l.member = m.id
              left join (select a.member, sum(a.amount - a.paid) as arrears
                           from pots.call c
                           join pots.asked a on a.community = :community and a.call = c.id
                          where c.community = :community and c.pot = :pot and c.due < :today
                          group by a.member) a on a.member = m.id
             where m.community = :community and (:only::uuid is null or m.id = :only)
               and (m.status <> 'left' or u.id is not null)
             order by lower(m.name), m.id
             limit :limit
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("unit", pot.currency().id().value())
        .param("only", only.map(MemberId::value).orElse(null))
        .param("today", today)
        .param("limit", limit)
        .query((row, _) ->
            new Purse(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("status").equals("left"),
                pot.currency().quantity(row.getBigDecimal("contributed").toBigIntegerExact()),
                pot.currency().quantity(row.getBigDecimal("returned").toBigIntegerExact()),
                pot.currency().quantity(row.getBigDecimal("remaining").toBigIntegerExact()),
                pot.currency().quantity(row.getBigDecimal("arrears").toBigIntegerExact())))
        .list();
  }

  /// A purse that holds something, or less than nothing.
  record Held(String pot, BigInteger amount, String code, int decimals, UUID unit) {}

  Optional<Held> firstHeld(CommunityId community, MemberId member) {
    return jdbc.sql(
            """
            select p.name, h.balance, c.code, c.decimals, c.unit
              from pots.purse u
              join pots.pot p on p.community = :community and p.id = u.pot
              join ledger.holding h
                on h.community = :community and h.holder = u.id and h.holder_kind = 'purse'
               and h.purpose = 'pot'
              join treasury.named_currency c on c.community = :community and c.unit = h.unit
             where u.community = :community and u.member = :member and h.balance <> 0
             order by p.name, p.id
             limit 1
            """)
        .param("community", community.value())
        .param("member", member.value())
        .query((row, _) ->
            new Held(
                row.getString("name"),
                row.getBigDecimal("balance").toBigIntegerExact(),
                row.getString("code"),
                row.getInt("decimals"),
                row.getObject("unit", UUID.class)))
        .optional();
  }

  /// What one member put in or got back by a journal.
  record Load(JournalId id, MemberId member, LoadKind kind, BigInteger amount) {}

  void insert(Pot pot, List<Load> loads, Written written) {
    jdbc.sql(
            """
            insert into pots.load
                   (community, id, pot, member, kind, amount, effective, recorded_at, recorded_by)
            select :community, w.id, :pot, w.member, w.kind, w.amount, :day, :at, :by
              from unnest(:ids, :members, :kinds, cast(:amounts as numeric[]))
                     as w (id, member, kind, amount)
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("ids", loads.stream().map(load -> load.id().value()).toArray(UUID[]::new))
        .param("members", loads.stream().map(load -> load.member().value()).toArray(UUID[]::new))
        .param("kinds", loads.stream().map(load -> load.kind().code()).toArray(String[]::new))
        .param(
            "amounts", loads.stream().map(load -> load.amount().toString()).toArray(String[]::new))
        .param("day", written.day())
        .param("at", written.at().atOffset(ZoneOffset.UTC))
        .param("by", written.by().value())
        .update();
  }

  /// For which day, when and by whom something was written down.
  record Written(LocalDate day, Instant at, PersonId by) {}

  boolean opened(Pot pot) {
    return jdbc.sql(
            """
            select exists (select from pots.load
                            where community = :community and pot = :pot and kind = 'opening')
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .query(Boolean.class)
        .single();
  }

  /// What came in, for each member once, goes to what was asked for first.
  void answer(Pot pot, List<Load> loads) {
    jdbc.sql(
            """
            update pots.asked a
               set paid = a.paid + least(a.amount - a.paid, greatest(0, w.loaded - w.before))
              from (select c.id, o.member, cast(n.loaded as numeric) as loaded,
                           sum(o.amount - o.paid) over (partition by o.member
                                                            order by c.due, c.id)
                             - (o.amount - o.paid) as before
                      from unnest(:members, :loaded) as n (member, loaded)
                      join pots.call c on c.community = :community and c.pot = :pot
                      join pots.asked o
                        on o.community = :community and o.call = c.id and o.member = n.member
                     where o.paid < o.amount) w
             where a.community = :community and a.call = w.id and a.member = w.member
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("members", uuids(loads.stream().map(Load::member).toList()))
        .param(
            "loaded", loads.stream().map(load -> load.amount().toString()).toArray(String[]::new))
        .update();
  }

  static UUID[] uuids(Collection<MemberId> members) {
    return new ArrayList<>(members).stream().map(MemberId::value).toArray(UUID[]::new);
  }
}

package org.commonweal.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers what happened and writes it down.
@Repository
class ChronicleStore {

  private static final String WRITE =
      """
      with head as (
        insert into activity.head as h (community, last)
        select :community, :count
          from (select set_config('lock_timeout', '0', true)) as patience (lifted)
         where patience.lifted is not null
            on conflict (community) do update set last = h.last + excluded.last
        returning h.last
      )
      insert into activity.happening
             (community, number, id, at, person, topic, kind, shown, audience, about, journal,
              pool, council, member, item, units, whole, people, words)
      select :community, head.last - :count + e.position, e.id, :at, e.person, e.topic, e.kind,
             e.shown and (p.id is not null or e.topic = 'reports'),
             case when e.kind in ('offered', 'taken_back') then coalesce(p.council, o.target)
                  when e.kind in ('accepted', 'received', 'rejected', 'receipt_undone',
                                  'promise_cancelled', 'offer_changed', 'offer_ended')
                    then o.giver
                  when e.kind in ('asked', 'handed_over', 'request_cancelled') then q.giver
                  when e.kind in ('request_accepted', 'request_rejected', 'request_withdrawn',
                                  'request_lapsed', 'got')
                    then q.requester
                  else e.audience end,
             case when e.kind = 'got' then q.share else coalesce(q.offer, e.about) end,
             e.journal, p.id,
             coalesce(e.council,
                      case when o.target_kind = 'pool' and o.giver_kind = 'council'
                           then o.giver end,
                      p.council,
                      case when o.target_kind = 'council' then o.target end,
                      case when q.giver_kind = 'council' then q.giver end),
             case when e.kind in ('promise_cancelled', 'offer_changed', 'offer_ended',
                                  'request_withdrawn')
                    then e.member
                  when e.kind in ('asked', 'handed_over', 'request_cancelled') then q.requester
                  when q.giver_kind = 'member' then q.giver
                  when o.giver_kind = 'member' then o.giver
                  else e.member end,
             coalesce(e.item, o.item, q.item),
             coalesce(e.units, o.received, q.received, o.units, q.units),
             coalesce(e.whole, o.units, q.units),
             e.people,
             coalesce(nullif(e.words, ''), o.reason, q.reason, '')
        from head
             cross join unnest(:ids, :persons, :topics, :kinds, :shown, :audiences, :abouts,
                               :journals, :pools, :councils, :members, :items, :offers,
                               :requests, :units, :wholes, :people, :words)
               with ordinality
               as e (id, person, topic, kind, shown, audience, about, journal, pool, council,
                     member, item, offer, request, units, whole, people, words, position)
             left join sharing.told_offer o on o.community = :community and o.id = e.offer
             left join sharing.told_request q on q.community = :community and q.id = e.request
             left join commons.named_pool p
               on p.community = :community
              and p.id = coalesce(e.pool,
                                  case when o.target_kind = 'pool' then o.target
                                       else o.pool end,
                                  q.pool)
      """;

  private final JdbcClient jdbc;

  ChronicleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One statement, however much happened. What an entry does not say is read from the offer or the
  /// request that it is about, as this transaction leaves it. The head is locked last and by
  /// everybody: it is waited for, whatever the limit of the transaction was.
  void write(CommunityId community, List<Entry> entries, List<UUID> ids, Instant at) {
    jdbc.sql(WRITE)
        .param("community", community.value())
        .param("count", entries.size())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", ids.toArray(UUID[]::new))
        .param("persons", uuids(entries, entry -> entry.by().value()))
        .param("topics", texts(entries, entry -> entry.kind().topic().code()))
        .param("kinds", texts(entries, entry -> entry.kind().code()))
        .param("shown", entries.stream().map(entry -> entry.kind().shown()).toArray(Boolean[]::new))
        .param("audiences", tied(entries, Tie.AUDIENCE))
        .param("abouts", uuids(entries, Entry::about))
        .param("journals", tied(entries, Tie.JOURNAL))
        .param("pools", tied(entries, Tie.POOL))
        .param("councils", tied(entries, Tie.COUNCIL))
        .param("members", tied(entries, Tie.MEMBER))
        .param("items", tied(entries, Tie.ITEM))
        .param("offers", tied(entries, Tie.OFFER))
        .param("requests", tied(entries, Tie.REQUEST))
        .param("units", numbers(entries, sum -> sum.units().map(BigDecimal::new).orElse(null)))
        .param("wholes", numbers(entries, sum -> sum.whole().map(BigDecimal::new).orElse(null)))
        .param(
            "people", entries.stream().map(entry -> entry.sum().people()).toArray(Integer[]::new))
        .param("words", texts(entries, Entry::words))
        .update();
  }

  private static UUID[] tied(List<Entry> entries, Tie tie) {
    return entries.stream().map(entry -> entry.tie(tie).orElse(null)).toArray(UUID[]::new);
  }

  private static UUID[] uuids(List<Entry> entries, Function<Entry, UUID> id) {
    return entries.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static BigDecimal[] numbers(List<Entry> entries, Function<Sum, BigDecimal> number) {
    return entries.stream().map(Entry::sum).map(number).toArray(BigDecimal[]::new);
  }
}

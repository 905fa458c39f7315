package org.commonweal.pots;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Figures;
import org.commonweal.treasury.MoneySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks members to pay into a pot until a day. What they load goes to what was asked for first.
@Service
public class Calls {

  private final JdbcClient jdbc;
  private final Pots pots;
  private final Membership membership;
  private final Members members;
  private final MoneySettings settings;
  private final Ids ids;
  private final InstantSource clock;

  Calls(
      JdbcClient jdbc,
      Pots pots,
      Membership membership,
      Members members,
      MoneySettings settings,
      Ids ids,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.pots = pots;
    this.membership = membership;
    this.members = members;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is asked, of each the same.
  public record NewCall(String title, LocalDate due, String amount, List<MemberId> members) {

    public NewCall {
      members = List.copyOf(members);
    }
  }

  @Transactional
  public CallId call(Caller caller, CommunityId community, PotId id, NewCall asked) {
    Member author = membership.require(caller, community, Permission.READ);
    List<MemberId> named = List.copyOf(new LinkedHashSet<>(asked.members()));
    long there =
        members.hold(community, named).stream()
            .filter(member -> member.status() != MemberStatus.LEFT)
            .count();
    Pot pot = pots.kept(author, id);
    var checks = new Checks();
    String title = checks.name("title", asked.title());
    Quantity amount =
        checks.reading(
            () ->
                new Figures(settings.of(community), pot.currency())
                    .amount("amount", asked.amount()),
            Quantity.zero(pot.currency().unit()));
    if (named.isEmpty()) {
      checks.add(new PotsRefusal.NobodyTakesPart("members"));
    }
    if (there < named.size()) {
      checks.add(new PotsRefusal.NoSuchParticipant("members"));
    }
    if (named.size() > Loads.MOST) {
      checks.add(new PotsRefusal.TooManyParticipants("members", Loads.MOST));
    }
    checks.done();
    var call = new CallId(ids.next());
    write(caller, pot, call, new NewCall(title, asked.due(), amount.minor().toString(), named));
    return call;
  }

  private void write(Caller caller, Pot pot, CallId call, NewCall checked) {
    jdbc.sql(
            """
            insert into pots.call (community, id, pot, title, due, called_at, called_by)
            values (:community, :id, :pot, :title, :due, :at, :by)
            """)
        .param("community", pot.community().value())
        .param("id", call.value())
        .param("pot", pot.id().value())
        .param("title", checked.title())
        .param("due", checked.due())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", caller.person().value())
        .update();
    jdbc.sql(
            """
            insert into pots.asked (community, call, member, amount, paid)
            select :community, :call, unnest(:members), :amount, 0
            """)
        .param("community", pot.community().value())
        .param("call", call.value())
        .param("members", PurseStore.uuids(checked.members()))
        .param("amount", new BigDecimal(checked.amount()))
        .update();
  }

  /// The last 50 calls of a pot, newest first, for whoever keeps it or reads money; others are
  /// shown what was asked of them.
  public List<Call> of(Caller caller, Pot pot) {
    Member member = membership.require(caller, pot.community(), Permission.READ);
    boolean all = pots.keeps(member, pot) || membership.may(member, Permission.READ_MONEY);
    Map<UUID, Call> calls = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.id, c.title, c.due, a.member, m.name, a.amount, a.paid
              from (select * from pots.call
                     where community = :community and pot = :pot
                     order by id desc
                     limit 50) c
              join pots.asked a on a.community = :community and a.call = c.id
              join community.member_name m on m.community = :community and m.id = a.member
             where :all or a.member = :member
             order by c.id desc, lower(m.name), m.id
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .param("all", all)
        .param("member", member.id().value())
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          Call before =
              calls.getOrDefault(
                  id,
                  new Call(
                      new CallId(id),
                      row.getString("title"),
                      row.getObject("due", LocalDate.class),
                      List.of()));
          List<Call.Asked> asked = new ArrayList<>(before.asked());
          asked.add(
              new Call.Asked(
                  new MemberId(row.getObject("member", UUID.class)),
                  row.getString("name"),
                  pot.currency().quantity(row.getBigDecimal("amount").toBigIntegerExact()),
                  pot.currency().quantity(row.getBigDecimal("paid").toBigIntegerExact())));
          calls.put(id, new Call(before.id(), before.title(), before.due(), asked));
        });
    return List.copyOf(calls.values());
  }

  /// One of these calls.
  public Call get(Caller caller, Pot pot, CallId id) {
    return of(caller, pot).stream()
        .filter(call -> call.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(new PotsRefusal.NoSuchCall()));
  }
}

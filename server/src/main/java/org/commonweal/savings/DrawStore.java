package org.commonweal.savings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DrawStore {

  private final JdbcClient jdbc;

  DrawStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String seed(Circle circle) {
    return jdbc.sql("select seed from savings.circle where community = :community and id = :id")
        .param("community", circle.community().value())
        .param("id", circle.id().value())
        .query((row, _) -> row.getString("seed"))
        .single();
  }

  void drawn(Circle circle, Instant at) {
    jdbc.sql("update savings.circle set drawn_at = :at where community = :community and id = :id")
        .param("community", circle.community().value())
        .param("id", circle.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insert(Circle circle, List<Drawn.Ticket> tickets) {
    jdbc.sql(
            """
            insert into savings.ticket (community, circle, place, member, word, turn)
            select :community, :circle, t.place, t.member, t.word, t.turn
              from unnest(:places, :members, :words, :turns) as t (place, member, word, turn)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("places", tickets.stream().mapToInt(Drawn.Ticket::place).toArray())
        .param("members", tickets.stream().map(one -> one.member().value()).toArray(UUID[]::new))
        .param("words", tickets.stream().map(Drawn.Ticket::word).toArray(String[]::new))
        .param("turns", tickets.stream().mapToInt(Drawn.Ticket::turn).toArray())
        .update();
  }

  List<Drawn.Ticket> tickets(Circle circle) {
    return jdbc.sql(
            """
            select t.place, t.member, m.name, t.word, t.turn
              from savings.ticket t
              join community.member_name m on m.community = t.community and m.id = t.member
             where t.community = :community and t.circle = :circle
             order by t.place
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) ->
            new Drawn.Ticket(
                row.getInt("place"),
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getString("word"),
                row.getInt("turn")))
        .list();
  }
}

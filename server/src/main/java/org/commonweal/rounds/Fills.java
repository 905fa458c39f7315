package org.commonweal.rounds;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How well rounds met what was asked, over time.
@Service
public class Fills {

  private final JdbcClient jdbc;

  Fills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The periods are weeks or months, named as `date_trunc` names them; those without a round are
  /// left out.
  public record Since(LocalDate day, String span, ZoneId zone) {}

  public List<Fill> of(CommunityId community, Unit unit, Since since) {
    return jdbc.sql(
            """
            select date_trunc(:span, committed_at at time zone :zone)::date as first,
                   sum(asked) as asked, sum(given) as given
              from rounds.round
             where community = :community and unit = :unit and committed_at is not null
               and committed_at >= :since::date::timestamp at time zone :zone
             group by 1
             order by 1
            """)
        .param("community", community.value())
        .param("unit", unit.id().value())
        .param("span", since.span())
        .param("since", since.day())
        .param("zone", since.zone().getId())
        .query((row, _) ->
            new Fill(
                row.getObject("first", LocalDate.class),
                new Quantity(row.getBigDecimal("asked").toBigIntegerExact(), unit),
                new Quantity(row.getBigDecimal("given").toBigIntegerExact(), unit)))
        .list();
  }
}

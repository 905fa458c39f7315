package org.commonweal.treasury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CurrencyStore {

  /// The columns of a currency `c`, to be selected and then read by [#currency].
  static final String COLUMNS = "c.unit, c.code, c.name as currency_name, c.decimals, c.used";

  private final JdbcClient jdbc;

  CurrencyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Currency> all(CommunityId community) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from treasury.currency c where c.community = :community order by c.code")
        .param("community", community.value())
        .query((row, _) -> currency(row))
        .list();
  }

  /// Writes it unless it is there; says whether it was written.
  boolean add(CommunityId community, Currency currency) {
    return jdbc.sql(
                """
                insert into treasury.currency (community, unit, code, name, decimals, used)
                values (:community, :unit, :code, :name, :decimals, false)
                on conflict do nothing
                """)
            .param("community", community.value())
            .param("unit", currency.id().value())
            .param("code", currency.code())
            .param("name", currency.name())
            .param("decimals", currency.decimals())
            .update()
        == 1;
  }

  /// Says whether it was changed: not, if it is in use and would get other decimals.
  boolean change(CommunityId community, UnitId unit, Currency to) {
    return jdbc.sql(
                """
                update treasury.currency
                   set name = :name, decimals = :decimals
                 where community = :community and unit = :unit
                   and (decimals = :decimals or not used)
                """)
            .param("community", community.value())
            .param("unit", unit.value())
            .param("name", to.name())
            .param("decimals", to.decimals())
            .update()
        == 1;
  }

  /// Marks as used those that have still the decimals they were read with; how many they are.
  int use(CommunityId community, List<Currency> some) {
    return jdbc.sql(
            """
            insert into treasury.currency as c (community, unit, code, name, decimals, used)
            select :community, u.unit, u.code, u.name, u.decimals, true
              from unnest(:units, :codes, :names, :decimals) as u (unit, code, name, decimals)
             order by u.unit
            on conflict (community, unit) do update
                    set used = true
                  where c.decimals = excluded.decimals
            """)
        .param("community", community.value())
        .param("units", some.stream().map(one -> one.id().value()).toArray(UUID[]::new))
        .param("codes", some.stream().map(Currency::code).toArray(String[]::new))
        .param("names", some.stream().map(Currency::name).toArray(String[]::new))
        .param("decimals", some.stream().mapToInt(Currency::decimals).toArray())
        .update();
  }

  static Currency currency(ResultSet row) throws SQLException {
    return new Currency(
        new UnitId(row.getObject("unit", UUID.class)),
        row.getString("code"),
        row.getString("currency_name"),
        row.getInt("decimals"),
        row.getBoolean("used"));
  }
}

package org.commonweal.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/// How other modules read items along with rows of their own, from the view `items.catalogue`.
public final class Catalogue {

  /// The columns of an item `i`, to be selected and then read by [#item].
  public static final String COLUMNS =
      "i.id as item, i.name as item_name, i.kind, i.measure, i.decimals, i.pack";

  private Catalogue() {}

  public static Item item(ResultSet row) throws SQLException {
    return new Item(
        new ItemId(row.getObject("item", UUID.class)),
        row.getString("item_name"),
        ItemKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("measure"),
        row.getInt("decimals"),
        row.getBigDecimal("pack").toBigIntegerExact());
  }
}

package org.commonweal.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/// How rows of what happened are read, with the names of everything in them.
final class HappeningRows {

  /// The columns of a happening `h` and of what `NAMES` joins.
  static final String COLUMNS =
      """
      h.id, h.number, h.kind as happened, h.at, h.about, h.pool, p.name as pool_name, h.council,
      c.name as council_name, h.member, m.name as member_name, h.units, h.whole, h.people, h.words,
      %s
      """
          .formatted(Catalogue.COLUMNS);

  static final String NAMES =
      """
        left join commons.named_pool p on p.community = :community and p.id = h.pool
        left join community.council_name c on c.community = :community and c.id = h.council
        left join community.member_name m on m.community = :community and m.id = h.member
        left join items.catalogue i on i.community = :community and i.id = h.item
      """;

  private HappeningRows() {}

  static Happening happening(ResultSet row) throws SQLException {
    Optional<Item> item =
        row.getObject("item") == null ? Optional.empty() : Optional.of(Catalogue.item(row));
    return new Happening(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        Happened.of(row.getString("happened")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("about", UUID.class),
        named(row, "pool"),
        named(row, "council"),
        named(row, "member"),
        item,
        quantity(row, "units", item),
        quantity(row, "whole", item),
        row.getInt("people"),
        row.getString("words"));
  }

  private static Optional<Happening.Named> named(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    @Nullable String name = row.getString(column + "_name");
    return id == null || name == null
        ? Optional.empty()
        : Optional.of(new Happening.Named(id, name));
  }

  private static Optional<Quantity> quantity(ResultSet row, String column, Optional<Item> item)
      throws SQLException {
    @Nullable BigDecimal number = row.getBigDecimal(column);
    return number == null
        ? Optional.empty()
        : item.map(one -> one.quantity(number.toBigIntegerExact()));
  }
}

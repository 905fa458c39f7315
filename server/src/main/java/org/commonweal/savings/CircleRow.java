package org.commonweal.savings;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.UnitId;
import org.commonweal.treasury.Currency;
import org.jspecify.annotations.Nullable;

/// A circle as it is read, before its turns are.
record CircleRow(
    CircleId id,
    CircleTerms terms,
    CircleStatus status,
    MemberId organiser,
    String organiserName,
    int cycle,
    String commitment,
    Optional<Instant> drawnAt,
    Instant createdAt,
    Optional<Instant> stoppedAt) {

  Circle circle(CommunityId community, List<Turn> turns) {
    return new Circle(
        community,
        id,
        terms,
        status,
        organiser,
        organiserName,
        cycle,
        commitment,
        drawnAt,
        createdAt,
        stoppedAt,
        turns);
  }

  static CircleRow of(ResultSet row) throws SQLException {
    return new CircleRow(
        new CircleId(row.getObject("id", UUID.class)),
        terms(row),
        CircleStatus.of(row.getString("status")),
        new MemberId(row.getObject("organiser", UUID.class)),
        row.getString("organiser_name"),
        row.getInt("cycle"),
        row.getString("commitment"),
        moment(row, "drawn_at"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        moment(row, "stopped_at"));
  }

  private static CircleTerms terms(ResultSet row) throws SQLException {
    var currency =
        new Currency(
            new UnitId(row.getObject("unit", UUID.class)),
            row.getString("code"),
            row.getString("currency_name"),
            row.getInt("decimals"),
            true);
    return new CircleTerms(
        row.getString("name"),
        currency.quantity(minor(row, "contribution")),
        currency,
        new Frequency(Every.of(row.getString("every")), row.getInt("every_count")),
        row.getObject("first_due", LocalDate.class),
        ZoneId.of(row.getString("zone")),
        row.getInt("size"),
        row.getInt("grace_hours"),
        Late.of(row.getString("late")),
        currency.quantity(minor(row, "late_fee")),
        TurnOrder.of(row.getString("turn_order")),
        Entry.of(row.getString("entry")),
        new Rules(
            Parts.of(row.getString("parts")),
            Missing.of(row.getString("missing")),
            currency.quantity(minor(row, "reserve")),
            new Bidding(row.getInt("ceiling"), row.getInt("step"))));
  }

  private static BigInteger minor(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }
}

package org.commonweal.pots;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads expenses back.
@Repository
class ExpenseRows {

  private static final String SELECT =
      """
      select e.id, e.kind, e.pot, p.name as pot_name, e.owner, o.name as owner_name,
             e.version as last, e.voided, v.version, v.journal, v.title, v.unit, v.total,
             v.effective, v.category, v.split, v.place, v.pair, v.rate, v.note, v.recorded_at,
             a.name as author, v.undone_by, v.undone_at, v.undone_for, z.name as undone_name,
             c.code, c.name as currency_name, c.decimals
        from pots.expense e
        join pots.version v on v.community = :community and v.expense = e.id
        join treasury.named_currency c on c.community = :community and c.unit = v.unit
        join community.member_name o on o.community = :community and o.id = e.owner
        join community.member_name a on a.community = :community and a.id = v.member
        left join community.member_name z on z.community = :community and z.id = v.undone_as
        left join pots.pot p on p.community = :community and p.id = e.pot
       where e.community = :community
      """;

  private final JdbcClient jdbc;

  ExpenseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All versions, the last one first, with everything that belongs to them.
  List<Expense> versions(CommunityId community, ExpenseId id) {
    List<Expense> versions =
        jdbc.sql(SELECT + " and e.id = :id order by v.version desc limit 1000")
            .param("community", community.value())
            .param("id", id.value())
            .query((row, _) -> expense(community, row))
            .list();
    Map<Integer, List<Portion>> parts = parts(community, id, versions);
    Map<Integer, List<Payer>> payers = payers(community, id, versions);
    return versions.stream()
        .map(one ->
            one.with(
                parts.getOrDefault(one.version(), List.of()),
                payers.getOrDefault(one.version(), List.of())))
        .toList();
  }

  /// Who looks: everything but what is others' own, or what concerns them.
  record Sight(MemberId member, boolean all, List<PotId> kept) {}

  /// The last versions, newest expenses first, without those who took part.
  List<Expense> list(CommunityId community, Sight sight, ExpenseFilter filter, Page page) {
    return jdbc.sql(
            SELECT
                + """
                   and v.version = e.version
                   and (:after::uuid is null or e.id < :after)
                   and (:pot::uuid is null or e.pot = :pot)
                   and (:kind = '' or e.kind = :kind)
                   and (:text = '' or position(lower(:text) in lower(v.title || ' ' || v.category)) > 0)
                   and (:concerned::uuid is null
                        or exists (select from pots.concerned k
                                    where k.community = :community and k.expense = e.id
                                      and k.member = :concerned))
                   and (e.owner = :member or (e.kind <> 'individual' and (
                            :all or e.pot = any(:kept)
                            or exists (select from pots.concerned k
                                        where k.community = :community and k.expense = e.id
                                          and k.member = :member))))
                 order by e.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("after", page.afterId().orElse(null))
        .param("pot", filter.pot().map(PotId::value).orElse(null))
        .param("kind", filter.kind().map(ExpenseKind::code).orElse(""))
        .param("text", filter.text().strip())
        .param("concerned", filter.member().map(MemberId::value).orElse(null))
        .param("member", sight.member().value())
        .param("all", sight.all())
        .param("kept", sight.kept().stream().map(PotId::value).toArray(UUID[]::new))
        .param("limit", page.size() + 1)
        .query((row, _) -> expense(community, row))
        .list();
  }

  /// The titles of expenses, by their ids.
  Map<UUID, String> titles(CommunityId community, List<UUID> expenses) {
    Map<UUID, String> titles = new HashMap<>();
    jdbc.sql(
            """
            select e.id, v.title
              from pots.expense e
              join pots.version v
                on v.community = :community and v.expense = e.id and v.version = e.version
             where e.community = :community and e.id = any(:ids)
            """)
        .param("community", community.value())
        .param("ids", expenses.toArray(UUID[]::new))
        .query(row -> {
          titles.put(row.getObject("id", UUID.class), row.getString("title"));
        });
    return titles;
  }

  boolean concerned(CommunityId community, ExpenseId id, MemberId member) {
    return jdbc.sql(
            """
            select exists (select from pots.concerned
                            where community = :community and expense = :id and member = :member)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  private Map<Integer, List<Portion>> parts(
      CommunityId community, ExpenseId id, List<Expense> versions) {
    Map<Integer, List<Portion>> parts = new HashMap<>();
    jdbc.sql(
            """
            select p.version, p.member, m.name, p.weight, p.amount, p.queued
              from pots.part p
              join community.member_name m on m.community = :community and m.id = p.member
             where p.community = :community and p.expense = :id
             order by p.version, p.position
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query(row -> {
          int version = row.getInt("version");
          parts
              .computeIfAbsent(version, _ -> new ArrayList<>())
              .add(
                  new Portion(
                      new MemberId(row.getObject("member", UUID.class)),
                      row.getString("name"),
                      row.getString("weight"),
                      quantity(versions, version, row.getBigDecimal("amount")),
                      row.getBoolean("queued")));
        });
    return parts;
  }

  private Map<Integer, List<Payer>> payers(
      CommunityId community, ExpenseId id, List<Expense> versions) {
    Map<Integer, List<Payer>> payers = new HashMap<>();
    jdbc.sql(
            """
            select p.version, p.member, m.name, p.given, p.change
              from pots.payer p
              join community.member_name m on m.community = :community and m.id = p.member
             where p.community = :community and p.expense = :id
             order by p.version, p.given desc, p.member
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query(row -> {
          int version = row.getInt("version");
          payers
              .computeIfAbsent(version, _ -> new ArrayList<>())
              .add(
                  new Payer(
                      new MemberId(row.getObject("member", UUID.class)),
                      row.getString("name"),
                      quantity(versions, version, row.getBigDecimal("given")),
                      quantity(versions, version, row.getBigDecimal("change"))));
        });
    return payers;
  }

  private static Quantity quantity(List<Expense> versions, int version, BigDecimal minor) {
    Currency currency =
        versions.stream()
            .filter(one -> one.version() == version)
            .findFirst()
            .orElseThrow()
            .currency();
    return currency.quantity(minor.toBigIntegerExact());
  }

  private static Expense expense(CommunityId community, ResultSet row) throws SQLException {
    Currency currency = PotStore.currency(row);
    return new Expense(
        community,
        new ExpenseId(row.getObject("id", UUID.class)),
        ExpenseKind.of(row.getString("kind")),
        id(row, "pot").map(PotId::new),
        Optional.ofNullable(row.getString("pot_name")).orElse(""),
        new MemberId(row.getObject("owner", UUID.class)),
        row.getString("owner_name"),
        row.getInt("version"),
        row.getInt("last"),
        row.getBoolean("voided"),
        row.getObject("journal", UUID.class),
        row.getString("title"),
        currency,
        currency.quantity(row.getBigDecimal("total").toBigIntegerExact()),
        row.getObject("effective", LocalDate.class),
        row.getString("category"),
        Split.of(row.getString("split")),
        id(row, "place").map(PlaceId::new),
        rate(row),
        row.getString("note"),
        moment(row, "recorded_at").orElseThrow(),
        row.getString("author"),
        undone(row),
        List.of(),
        List.of());
  }

  private static Optional<Rate> rate(ResultSet row) throws SQLException {
    @Nullable BigDecimal rate = row.getBigDecimal("rate");
    return rate == null ? Optional.empty() : Optional.of(new Rate(row.getString("pair"), rate));
  }

  private static Optional<Expense.Undone> undone(ResultSet row) throws SQLException {
    Optional<UUID> by = id(row, "undone_by");
    if (by.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Expense.Undone(
            by.get(),
            moment(row, "undone_at").orElseThrow(),
            Optional.ofNullable(row.getString("undone_for")).orElse(""),
            Optional.ofNullable(row.getString("undone_name")).orElse("")));
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    return Optional.ofNullable(id);
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? Optional.empty() : Optional.of(at.toInstant());
  }
}

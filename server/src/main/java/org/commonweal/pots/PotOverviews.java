package org.commonweal.pots;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads pots for those who look at them, in few statements however much there is.
@Service
public class PotOverviews {

  /// Expenses that are shown with a pot.
  private static final Page LAST = new Page(Optional.empty(), 10);

  /// Bars of a chart.
  private static final int BARS = 12;

  private final JdbcClient jdbc;
  private final PotStore pots;
  private final Pots keeping;
  private final PurseStore purses;
  private final ExpenseRows expenses;
  private final Money money;
  private final Membership membership;

  PotOverviews(
      JdbcClient jdbc,
      PotStore pots,
      Pots keeping,
      PurseStore purses,
      ExpenseRows expenses,
      Money money,
      Membership membership) {
    this.jdbc = jdbc;
    this.pots = pots;
    this.keeping = keeping;
    this.purses = purses;
    this.expenses = expenses;
    this.money = money;
    this.membership = membership;
  }

  public PotOverview of(Caller caller, CommunityId community, PotId id) {
    Member member = membership.require(caller, community, Permission.READ);
    Pot pot = pots.find(community, id).orElseThrow(() -> Pots.nothing(""));
    boolean keeps = keeping.keeps(member, pot);
    boolean all = keeps || membership.may(member, Permission.READ_MONEY);
    Optional<MemberId> only = all ? Optional.empty() : Optional.of(member.id());
    var sight = new ExpenseRows.Sight(member.id(), all, List.of());
    List<Expense> last = expenses.list(community, sight, ExpenseFilter.of(id), LAST);
    List<Cell> cells = cells(pot);
    return new PotOverview(
        pot,
        keeps,
        purses.list(pot, only, money.today(community), 1_000),
        member.id(),
        last.subList(0, Math.min(last.size(), LAST.size())),
        categories(cells),
        months(cells));
  }

  /// What counts still of what was spent, by category and month, read once for both charts.
  private List<Cell> cells(Pot pot) {
    return jdbc.sql(
            """
            select coalesce(nullif(v.category, ''), 'Other') as category,
                   to_char(v.effective, 'YYYY-MM') as month,
                   sum(v.total) as amount, count(*) as expenses
              from pots.expense e
              join pots.version v
                on v.community = :community and v.expense = e.id and v.version = e.version
             where e.community = :community and e.pot = :pot and not e.voided
             group by 1, 2
             limit 5000
            """)
        .param("community", pot.community().value())
        .param("pot", pot.id().value())
        .query((row, _) ->
            new Cell(
                row.getString("category"),
                row.getString("month"),
                pot.currency().quantity(row.getBigDecimal("amount").toBigIntegerExact()),
                row.getLong("expenses")))
        .list();
  }

  private record Cell(String category, String month, Quantity amount, long expenses) {}

  private static List<Spent> sums(List<Cell> cells, Function<Cell, String> heading) {
    Map<String, Spent> sums = new TreeMap<>();
    for (Cell cell : cells) {
      sums.merge(
          heading.apply(cell),
          new Spent(heading.apply(cell), cell.amount(), cell.expenses()),
          (one, other) ->
              new Spent(
                  one.heading(),
                  one.amount().plus(other.amount()),
                  one.expenses() + other.expenses()));
    }
    return List.copyOf(sums.values());
  }

  /// Those on which most was spent.
  private static List<Spent> categories(List<Cell> cells) {
    return sums(cells, Cell::category).stream()
        .sorted(Comparator.comparing(Spent::amount).reversed())
        .limit(BARS)
        .toList();
  }

  private static List<Spent> months(List<Cell> cells) {
    List<Spent> all = sums(cells, Cell::month);
    return all.subList(Math.max(0, all.size() - BARS), all.size());
  }

  /// The open pots and what the caller has in each; closed ones they had something in too.
  public List<InPot> mine(CommunityId community, Member member) {
    return jdbc.sql(
            """
            select p.id, p.name, p.unit, p.open, c.code, c.name as currency_name, c.decimals,
                   coalesce(h.balance, 0) as remaining
              from pots.pot p
              join treasury.named_currency c on c.community = :community and c.unit = p.unit
              left join pots.purse u
                on u.community = :community and u.pot = p.id and u.member = :member
              left join ledger.holding h
                on h.community = :community and h.holder = u.id and h.holder_kind = 'purse'
               and h.purpose = 'pot' and h.unit = p.unit
             where p.community = :community and (p.open or u.id is not null)
             order by not p.open, lower(p.name), p.id
             limit 200
            """)
        .param("community", community.value())
        .param("member", member.id().value())
        .query((row, _) -> {
          var currency = PotStore.currency(row);
          return new InPot(
              new PotId(row.getObject("id", UUID.class)),
              row.getString("name"),
              currency,
              currency.quantity(row.getBigDecimal("remaining").toBigIntegerExact()),
              row.getBoolean("open"));
        })
        .list();
  }

  /// Everybody who could take part, by name; for whoever may read the community.
  public List<Participant> everybody(CommunityId community) {
    return jdbc.sql(
            """
            select id, name from community.member_name
             where community = :community and status <> 'left'
             order by lower(name), id
             limit 500
            """)
        .param("community", community.value())
        .query((row, _) ->
            new Participant(new MemberId(row.getObject("id", UUID.class)), row.getString("name")))
        .list();
  }
}

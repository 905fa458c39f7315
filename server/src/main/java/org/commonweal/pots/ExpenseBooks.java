package org.commonweal.pots;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;

/// Reads expenses: everybody those they took part in and their own, treasurers those of their pots,
/// who reads money all but what is others' own.
@Service
public class ExpenseBooks {

  private final ExpenseRows rows;
  private final Expenses expenses;
  private final PotStore pots;
  private final Membership membership;

  ExpenseBooks(ExpenseRows rows, Expenses expenses, PotStore pots, Membership membership) {
    this.rows = rows;
    this.expenses = expenses;
    this.pots = pots;
    this.membership = membership;
  }

  /// The last version.
  public Expense get(Caller caller, CommunityId community, ExpenseId id) {
    return versions(caller, community, id).getFirst();
  }

  /// All versions, the last one first.
  public List<Expense> versions(Caller caller, CommunityId community, ExpenseId id) {
    Member member = membership.require(caller, community, Permission.READ);
    List<Expense> versions = rows.versions(community, id);
    if (versions.isEmpty() || !expenses.sees(member, versions.getFirst())) {
      throw new Refused(new PotsRefusal.NoSuchExpense());
    }
    return versions;
  }

  /// Last versions, newest expenses first, without who took part.
  public Slice<Expense> list(
      Caller caller, CommunityId community, ExpenseFilter filter, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    List<PotId> kept =
        pots.all(community).stream()
            .filter(pot -> pot.treasurers().contains(member.id()))
            .map(Pot::id)
            .toList();
    var sight =
        new ExpenseRows.Sight(member.id(), membership.may(member, Permission.READ_MONEY), kept);
    List<Expense> found = rows.list(community, sight, filter, page);
    return Slice.of(found, page.size(), row -> Cursor.of(row.id().value()));
  }

  /// Whether the caller may change or void it now.
  public boolean changes(Caller caller, Expense expense) {
    return membership
        .find(caller, expense.community())
        .filter(member -> expenses.changes(member, expense))
        .isPresent();
  }

  /// The pot of an expense, if it has one.
  public Optional<Pot> pot(Expense expense) {
    return expense.pot().flatMap(pot -> pots.find(expense.community(), pot));
  }
}

package org.commonweal.web.statements;

import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;
import org.commonweal.statements.HolderStatement;
import org.commonweal.statements.NamedAccount;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Link;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// All accounts of a member, a council, a pool or a place, unit by unit.
public record HolderPage(Visit visit, HolderStatement statement, Form form, Print print)
    implements FormPage {

  @Override
  public String title() {
    return "Statement of " + statement.name();
  }

  /// The page of whom it is about.
  public String above() {
    return path().replaceAll("/statement$", "");
  }

  public String path() {
    return StatementPaths.holder(visit, statement.holder()).orElseThrow();
  }

  public Shown shown() {
    return new Shown(statement.days(), form, visit.language());
  }

  public Pager pager() {
    return Pager.of(shown().query(path()), form, statement.units());
  }

  public String fileHref() {
    return shown().query(path() + ".csv").href();
  }

  /// The name of a unit's section within the page.
  public String anchor(HolderStatement.InUnit unit) {
    return "unit-" + unit.balances().getFirst().account().balance().unit().id().value();
  }

  /// The wallet, if there is one to be seen.
  public Optional<Link> wallet() {
    return statement.units().rows().stream()
        .flatMap(unit -> unit.balances().stream())
        .map(HolderStatement.Balance::account)
        .filter(account -> account.purpose() == Purpose.WALLET)
        .findFirst()
        .flatMap(account -> StatementPaths.home(visit, account));
  }

  /// The pools of a council.
  public Optional<String> pools() {
    return Optional.of(statement.holder())
        .filter(holder -> holder.kind() == HolderKind.COUNCIL)
        .map(holder -> visit.path("/pools?council=" + holder.id()));
  }

  /// The account's own statement of the same days.
  public String href(NamedAccount account) {
    return shown().query(StatementPaths.account(visit, account)).href();
  }

  public String name(NamedAccount account) {
    return Words.title(visit.language(), account);
  }

  public String purpose(NamedAccount account) {
    return visit.language().purpose(account.purpose());
  }

  public String number(Quantity quantity) {
    return visit.language().number(quantity);
  }

  public String change(Quantity quantity) {
    return Words.change(visit.language(), quantity);
  }
}

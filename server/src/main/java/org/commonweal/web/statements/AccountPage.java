package org.commonweal.web.statements;

import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.statements.AccountStatement;
import org.commonweal.statements.Line;
import org.commonweal.statements.NamedAccount;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Link;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// The statement of one account.
public record AccountPage(Visit visit, AccountStatement statement, Form form, Print print)
    implements FormPage {

  @Override
  public String title() {
    return Words.title(visit.language(), account());
  }

  public NamedAccount account() {
    return statement.account();
  }

  public String path() {
    return StatementPaths.account(visit, account());
  }

  public Shown shown() {
    return new Shown(statement.days(), form, visit.language());
  }

  public Pager pager() {
    return Pager.of(shown().query(path()), form, statement.lines());
  }

  public String fileHref() {
    return shown().query(path() + ".csv").href();
  }

  /// The statement of everything the holder has, where there is one.
  public Optional<String> holderHref() {
    return StatementPaths.holder(visit, account().holder());
  }

  /// The wallet or the place.
  public Optional<Link> home() {
    return StatementPaths.home(visit, account());
  }

  public String units(Quantity quantity) {
    return Words.units(visit.language(), account().unit(), quantity);
  }

  /// Where to read what a line is about.
  public Optional<String> href(Line line) {
    return StatementPaths.about(visit, account(), line);
  }

  /// The change with its sign: `+5`, `-5`.
  public String change(Line line) {
    return Words.change(visit.language(), line.change());
  }

  /// When it was recorded, if that was not the day it counts for.
  public Optional<String> recorded(Line line) {
    boolean sameDay =
        line.recordedAt().atZone(visit.community().zone()).toLocalDate().equals(line.effective());
    return sameDay ? Optional.empty() : Optional.of(visit.language().date(line.recordedAt()));
  }
}

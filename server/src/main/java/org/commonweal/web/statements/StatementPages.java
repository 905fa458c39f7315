package org.commonweal.web.statements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.commonweal.ledger.Heads;
import org.commonweal.ledger.Holder;
import org.commonweal.statements.AccountStatement;
import org.commonweal.statements.AccountStatements;
import org.commonweal.statements.Days;
import org.commonweal.statements.HolderStatement;
import org.commonweal.statements.HolderStatements;
import org.commonweal.statements.StatementFiles;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Statements of accounts, members, councils, pools and places, as pages and as files.
@Controller
@RequestMapping("/communities/{community}")
class StatementPages {

  private final AccountStatements accounts;
  private final HolderStatements holders;
  private final StatementFiles files;
  private final Heads heads;
  private final InstantSource clock;

  StatementPages(
      AccountStatements accounts,
      HolderStatements holders,
      StatementFiles files,
      Heads heads,
      InstantSource clock) {
    this.accounts = accounts;
    this.holders = holders;
    this.files = files;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/accounts/{account}")
  Answer account(Visit visit, @PathVariable UUID account, Form form) {
    return form.sent(
        () -> account(visit, account, days(form), form),
        again -> account(visit, account, Days.ALL, again));
  }

  private Answer account(Visit visit, UUID account, Days days, Form form) {
    AccountStatement statement =
        accounts.of(visit.caller(), visit.id(), account, days, form.page());
    return Answer.show(new AccountPage(visit, statement, form, print(visit)));
  }

  @GetMapping("/accounts/{account}.csv")
  void accountFile(Visit visit, @PathVariable UUID account, Form form, HttpServletResponse response)
      throws IOException {
    files.account(visit.caller(), visit.id(), account, days(form), visit.language()).send(response);
  }

  @GetMapping({
    "/members/{member}/statement",
    "/councils/{council}/statement",
    "/pools/{pool}/statement",
    "/treasury/places/{place}/statement"
  })
  Answer holder(Visit visit, @PathVariable Map<String, String> path, Form form) {
    return holder(visit, StatementPaths.holder(path), form);
  }

  @GetMapping({
    "/members/{member}/statement.csv",
    "/councils/{council}/statement.csv",
    "/pools/{pool}/statement.csv",
    "/treasury/places/{place}/statement.csv"
  })
  void file(
      Visit visit, @PathVariable Map<String, String> path, Form form, HttpServletResponse response)
      throws IOException {
    Holder holder = StatementPaths.holder(path);
    files.holder(visit.caller(), visit.id(), holder, days(form), visit.language()).send(response);
  }

  private Answer holder(Visit visit, Holder holder, Form form) {
    return form.sent(
        () -> holder(visit, holder, days(form), form),
        again -> holder(visit, holder, Days.ALL, again));
  }

  private Answer holder(Visit visit, Holder holder, Days days, Form form) {
    HolderStatement statement = holders.of(visit.caller(), visit.id(), holder, days, form.page());
    return Answer.show(new HolderPage(visit, statement, form, print(visit)));
  }

  private static Days days(Form form) {
    return Days.of(form.text("from"), form.text("to"), form.text("by"));
  }

  private Print print(Visit visit) {
    return new Print(visit.language().moment(clock.instant()), heads.head(visit.id()));
  }
}

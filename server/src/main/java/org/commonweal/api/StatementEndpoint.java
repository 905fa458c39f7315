package org.commonweal.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.statements.AccountStatements;
import org.commonweal.statements.Days;
import org.commonweal.statements.HolderStatements;
import org.commonweal.statements.StatementFiles;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Statements of accounts, members, councils, pools and places: as JSON, or as a table for
/// spreadsheets under the same address with `.csv` or `Accept: text/csv`.
@RestController
@RequestMapping(Places.COMMUNITY)
class StatementEndpoint {

  private static final String CSV = "text/csv";
  private static final String ACCOUNT = "/accounts/{account}/statement";
  private static final String HOLDER = "/{kind:members|councils|pools|places}/{holder}/statement";

  /// The kinds of holder that have a statement, as addresses name them.
  enum Noun {
    MEMBERS,
    COUNCILS,
    POOLS,
    PLACES;

    Holder holder(UUID id) {
      return switch (this) {
        case MEMBERS -> new Holder(HolderKind.MEMBER, id);
        case COUNCILS -> new Holder(HolderKind.COUNCIL, id);
        case POOLS -> new Holder(HolderKind.POOL, id);
        case PLACES -> new Holder(HolderKind.PLACE, id);
      };
    }
  }

  private final AccountStatements accounts;
  private final HolderStatements holders;
  private final StatementFiles files;

  StatementEndpoint(AccountStatements accounts, HolderStatements holders, StatementFiles files) {
    this.accounts = accounts;
    this.holders = holders;
    this.files = files;
  }

  /// Which days a statement is about: `?from=2025-11-01&to=2025-11-30&by=effective`, both included,
  /// by the day that entries count for (`effective`) or were written (`recorded`).
  record Chosen(Optional<String> from, Optional<String> to, Optional<String> by) {

    Days days() {
      return Days.of(from.orElse(""), to.orElse(""), by.orElse(""));
    }
  }

  /// The accounts of a member, council, pool or place, as far as the caller may see them.
  @GetMapping("/accounts")
  StatementJson.OfHolder accounts(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestParam UUID holder,
      @ParameterObject Chosen days,
      @ParameterObject Paging paging) {
    return StatementJson.OfHolder.of(
        holders.of(caller, community, holder, days.days(), paging.page()));
  }

  @GetMapping("/accounts/{account}")
  StatementJson.Account account(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID account) {
    return StatementJson.Account.of(accounts.get(caller, community, account));
  }

  @GetMapping(ACCOUNT)
  StatementJson.OfAccount ofAccount(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID account,
      @ParameterObject Chosen days,
      @ParameterObject Paging paging) {
    return StatementJson.OfAccount.of(
        accounts.of(caller, community, account, days.days(), paging.page()));
  }

  @GetMapping(HOLDER)
  StatementJson.OfHolder ofHolder(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable Noun kind,
      @PathVariable UUID holder,
      @ParameterObject Chosen days,
      @ParameterObject Paging paging) {
    return StatementJson.OfHolder.of(
        holders.of(caller, community, kind.holder(holder), days.days(), paging.page()));
  }

  @GetMapping(
      path = {ACCOUNT, ACCOUNT + ".csv"},
      produces = CSV)
  void accountFile(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID account,
      @ParameterObject Chosen days,
      HttpServletResponse response)
      throws IOException {
    files.account(caller, community, account, days.days(), Language.ENGLISH).send(response);
  }

  @GetMapping(
      path = {HOLDER, HOLDER + ".csv"},
      produces = CSV)
  void holderFile(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable Noun kind,
      @PathVariable UUID holder,
      @ParameterObject Chosen days,
      HttpServletResponse response)
      throws IOException {
    files
        .holder(caller, community, kind.holder(holder), days.days(), Language.ENGLISH)
        .send(response);
  }
}

package org.commonweal.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.AsOf;
import org.commonweal.ledger.Holding;
import org.commonweal.ledger.Holdings;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.StatementLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Statements of single accounts.
@Service
public class AccountStatements {

  private static final int LINES_AT_ONCE = 5_000;

  private final Sight.Sights sights;
  private final Communities communities;
  private final Holdings holdings;
  private final Ledger ledger;
  private final NameStore names;
  private final ReferenceStore references;

  AccountStatements(
      Sight.Sights sights,
      Communities communities,
      Holdings holdings,
      Ledger ledger,
      NameStore names,
      ReferenceStore references) {
    this.sights = sights;
    this.communities = communities;
    this.holdings = holdings;
    this.ledger = ledger;
    this.names = names;
    this.references = references;
  }

  /// A page of an account's statement; all of it is as of one moment.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AccountStatement of(Caller caller, CommunityId community, UUID uid, Days days, Page page) {
    ZoneId zone = zone(community, days);
    Holding holding = visible(caller, community, uid, days.end(zone));
    Slice<StatementLine> slice = read(community, holding.id(), days, page.after(), page.size());
    Names found = names.of(community, keys(holding, slice.rows()));
    NamedAccount account = NamedAccount.of(holding, found);
    Optional<Quantity> opening =
        days.beginning(zone)
            .flatMap(before -> holdings.find(community, uid, before))
            .map(before -> account.counted(before.balance()));
    return new AccountStatement(account, days, opening, told(community, account, slice, found));
  }

  private static List<AccountKey> keys(Holding holding, List<StatementLine> lines) {
    return Stream.concat(Stream.of(holding.key()), lines.stream().map(StatementLine::counter))
        .toList();
  }

  /// The account as it is now, if the caller may see it; if not, there is none.
  @Transactional(readOnly = true)
  public NamedAccount get(Caller caller, CommunityId community, UUID uid) {
    Holding holding = visible(caller, community, uid, AsOf.NOW);
    return NamedAccount.of(holding, names.of(community, List.of(holding.key())));
  }

  private Holding visible(Caller caller, CommunityId community, UUID uid, AsOf asOf) {
    Sight sight = sights.of(caller, community);
    return holdings
        .find(community, uid, asOf)
        .filter(found -> sight.sees(found.key()))
        .orElseThrow(() -> new Refused(new StatementsRefusal.NoStatement()));
  }

  /// The next lines of an account that the caller may see, as many as fit into memory easily: to
  /// find where each part of a long statement begins costs as much as the part itself.
  Slice<Line> lines(
      CommunityId community, NamedAccount account, Days days, Optional<Cursor> after) {
    Slice<StatementLine> slice =
        read(community, account.holding().id(), days, after, LINES_AT_ONCE);
    Names found = names.of(community, slice.rows().stream().map(StatementLine::counter).toList());
    return told(community, account, slice, found);
  }

  private Slice<Line> told(
      CommunityId community, NamedAccount account, Slice<StatementLine> slice, Names found) {
    Map<JournalId, String> referred =
        switch (account.purpose()) {
          case WALLET, OUTSIDE ->
              references.of(community, slice.rows().stream().map(StatementLine::journal).toList());
          case GIVEN,
              STOCK,
              RECEIVED,
              HOLD,
              ESCROW,
              DIFFERENCE,
              OPENING,
              USED,
              WRITTEN_OFF,
              POT,
              FEES,
              RESERVE,
              DEPOSITS,
              HELD,
              DISCOUNT,
              DEBT,
              CLAIM,
              INCOME,
              FUNDING,
              SPENT,
              OWED ->
              Map.of();
        };
    return slice.map(line -> Line.of(account, line, found, referred));
  }

  private Slice<StatementLine> read(
      CommunityId community, AccountId account, Days days, Optional<Cursor> after, int size) {
    if (days.all()) {
      return ledger.statement(community, account, after, size);
    }
    return switch (days.basis()) {
      case EFFECTIVE -> ledger.statement(community, account, days.span(), after, size).lines();
      case RECORDED -> recorded(community, account, days, after, size);
    };
  }

  /// Lines are numbered as they were recorded: behind the first one that is too early, all are.
  private Slice<StatementLine> recorded(
      CommunityId community, AccountId account, Days days, Optional<Cursor> after, int size) {
    ZoneId zone = zone(community, days);
    Instant end = days.to().map(day -> Days.last(day, zone)).orElse(Instant.MAX);
    Instant before = days.from().map(day -> Days.last(day.minusDays(1), zone)).orElse(Instant.MIN);
    Slice<StatementLine> slice =
        days.to().isPresent()
            ? ledger.statement(community, account, end, after, size)
            : ledger.statement(community, account, after, size);
    List<StatementLine> wanted =
        slice.rows().stream().takeWhile(line -> line.recordedAt().isAfter(before)).toList();
    boolean whole = wanted.size() == slice.rows().size();
    return new Slice<>(wanted, whole ? slice.next() : Optional.empty());
  }

  /// The zone in which days of recording begin and end; for other days there is no need to ask.
  private ZoneId zone(CommunityId community, Days days) {
    return days.needsZone() ? communities.get(community).zone() : ZoneOffset.UTC;
  }
}

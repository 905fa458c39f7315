package org.commonweal.statements;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.AsOf;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.Holding;
import org.commonweal.ledger.Holdings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Statements of everything that a member, a council, a pool or a place holds.
@Service
public class HolderStatements {

  private static final Comparator<HolderStatement.InUnit> MONEY_FIRST =
      Comparator.<HolderStatement.InUnit, Boolean>comparing(one -> !one.unit().money())
          .thenComparing(one -> one.unit().name(), String.CASE_INSENSITIVE_ORDER);

  private final Sight.Sights sights;
  private final Communities communities;
  private final Holdings holdings;
  private final NameStore names;

  HolderStatements(
      Sight.Sights sights, Communities communities, Holdings holdings, NameStore names) {
    this.sights = sights;
    this.communities = communities;
    this.holdings = holdings;
    this.names = names;
  }

  /// The accounts of a holder whose kind is known; there is no pool under the id of a member.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public HolderStatement of(
      Caller caller, CommunityId community, Holder holder, Days days, Page page) {
    HolderStatement statement = of(caller, community, holder.id(), days, page);
    if (!statement.holder().equals(holder)) {
      throw new Refused(new StatementsRefusal.NoStatement());
    }
    return statement;
  }

  /// The accounts of whatever holder has this id, as far as the caller may see them; a page is of
  /// units, money first.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public HolderStatement of(Caller caller, CommunityId community, UUID id, Days days, Page page) {
    Sight sight = sights.of(caller, community);
    Map.Entry<Holder, String> holder =
        names
            .holder(community, id)
            .filter(found -> sight.sees(found.getKey()))
            .orElseThrow(() -> new Refused(new StatementsRefusal.NoStatement()));
    Wanted wanted = new Wanted(community, holder.getKey(), days, page);
    Slice<List<Holding>> slice = seen(sight, end(wanted));
    Names found = names.of(community, keys(slice.rows()));
    Slice<HolderStatement.InUnit> units = named(slice, found, openings(wanted));
    return new HolderStatement(holder.getKey(), holder.getValue(), days, units);
  }

  private record Wanted(CommunityId community, Holder holder, Days days, Page page) {}

  private Slice<List<Holding>> end(Wanted wanted) {
    return at(wanted, wanted.days().end(zone(wanted)));
  }

  private Map<AccountId, Quantity> openings(Wanted wanted) {
    Map<AccountId, Quantity> openings = new HashMap<>();
    wanted.days().beginning(zone(wanted)).map(asOf -> at(wanted, asOf)).stream()
        .flatMap(slice -> slice.rows().stream())
        .flatMap(Collection::stream)
        .forEach(holding -> openings.put(holding.id(), holding.balance()));
    return openings;
  }

  private Slice<List<Holding>> at(Wanted wanted, AsOf asOf) {
    return holdings.of(wanted.community(), wanted.holder(), wanted.page(), asOf);
  }

  private ZoneId zone(Wanted wanted) {
    return wanted.days().needsZone() ? communities.get(wanted.community()).zone() : ZoneOffset.UTC;
  }

  private static Slice<List<Holding>> seen(Sight sight, Slice<List<Holding>> slice) {
    Slice<List<Holding>> seen =
        slice.map(unit -> unit.stream().filter(one -> sight.sees(one.key())).toList());
    return new Slice<>(seen.rows().stream().filter(unit -> !unit.isEmpty()).toList(), slice.next());
  }

  private static Slice<HolderStatement.InUnit> named(
      Slice<List<Holding>> slice, Names names, Map<AccountId, Quantity> openings) {
    List<HolderStatement.InUnit> units =
        slice.rows().stream()
            .map(unit -> named(unit, names, openings))
            .sorted(MONEY_FIRST)
            .toList();
    return new Slice<>(units, slice.next());
  }

  private static HolderStatement.InUnit named(
      List<Holding> unit, Names names, Map<AccountId, Quantity> openings) {
    List<HolderStatement.Balance> balances =
        unit.stream()
            .map(holding -> NamedAccount.of(holding, names))
            .sorted(Comparator.comparing(NamedAccount::purpose))
            .map(account -> balance(account, openings))
            .toList();
    return new HolderStatement.InUnit(balances.getFirst().account().unit(), balances);
  }

  private static HolderStatement.Balance balance(
      NamedAccount account, Map<AccountId, Quantity> openings) {
    Optional<Quantity> opening = Optional.ofNullable(openings.get(account.holding().id()));
    return new HolderStatement.Balance(account, opening.map(account::counted));
  }

  private static List<AccountKey> keys(List<List<Holding>> units) {
    return units.stream().flatMap(Collection::stream).map(Holding::key).toList();
  }
}

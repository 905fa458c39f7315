package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.kernel.UnitId;
import org.springframework.stereotype.Service;

/// What accounts hold, for whoever has asked already whether the caller may see it.
@Service
public class Holdings {

  private static final UUID FIRST = new UUID(0, 0);

  private final HoldingStore store;
  private final PastStore past;

  Holdings(HoldingStore store, PastStore past) {
    this.store = store;
    this.past = past;
  }

  /// The account that has this id outside.
  public Optional<Holding> find(CommunityId community, UUID uid) {
    return store.find(community, uid);
  }

  /// The account that has this id outside, with the balance it had.
  public Optional<Holding> find(CommunityId community, UUID uid, AsOf asOf) {
    return store
        .find(community, uid)
        .map(holding -> asOf(community, List.of(holding), asOf).getFirst());
  }

  /// The account of this key, if it was opened, with the balance it had.
  public Optional<Holding> find(CommunityId community, AccountKey key, AsOf asOf) {
    return store
        .find(community, key)
        .map(holding -> asOf(community, List.of(holding), asOf).getFirst());
  }

  /// The accounts of a holder, unit by unit: a row has all of one unit. The units are in the order
  /// of their ids.
  public Slice<List<Holding>> of(CommunityId community, Holder holder, Page page) {
    return of(community, holder, page, AsOf.NOW);
  }

  /// The same with the balances they had. Accounts opened later are among them, with 0.
  public Slice<List<Holding>> of(CommunityId community, Holder holder, Page page, AsOf asOf) {
    var after = new UnitId(page.afterId().orElse(FIRST));
    Map<UnitId, List<Holding>> units = new LinkedHashMap<>();
    List<Holding> holdings = store.of(community, holder, after, page.size() + 1);
    for (Holding holding : asOf(community, holdings, asOf)) {
      units.computeIfAbsent(unit(holding), _ -> new ArrayList<>()).add(holding);
    }
    List<List<Holding>> rows = units.values().stream().map(List::copyOf).toList();
    return page.slice(rows, row -> unit(row.getFirst()).value());
  }

  /// All accounts that count a unit, in the order in which they were opened.
  public Slice<Holding> counting(CommunityId community, UnitId unit, Page page, AsOf asOf) {
    var after = new AccountId(page.after().map(Cursor::number).orElse(0L));
    List<Holding> rows = store.counting(community, unit, after, page.size() + 1);
    return Slice.of(asOf(community, rows, asOf), page.size(), row -> Cursor.of(row.id().value()));
  }

  private List<Holding> asOf(CommunityId community, List<Holding> holdings, AsOf asOf) {
    List<AccountId> ids = holdings.stream().map(Holding::id).toList();
    return switch (asOf) {
      case AsOf.Now _ -> holdings;
      case AsOf.Day day -> with(holdings, past.through(community, ids, day.day()));
      case AsOf.Moment at -> with(holdings, past.at(community, ids, at.moment()));
    };
  }

  private static List<Holding> with(List<Holding> holdings, Map<AccountId, BigInteger> balances) {
    return holdings.stream()
        .map(holding -> holding.with(Lookup.in(balances, holding.id())))
        .toList();
  }

  private static UnitId unit(Holding holding) {
    return holding.key().unit().id();
  }
}

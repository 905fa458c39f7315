package org.commonweal.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.kernel.UnitId;
import org.springframework.stereotype.Service;

/// What accounts hold, for whoever has asked already whether the caller may see it.
@Service
public class Holdings {

  private static final UUID FIRST = new UUID(0, 0);

  private final HoldingStore store;

  Holdings(HoldingStore store) {
    this.store = store;
  }

  /// The account that has this id outside.
  public Optional<Holding> find(CommunityId community, UUID uid) {
    return store.find(community, uid);
  }

  /// The accounts of a holder, unit by unit: a row has all of one unit. The units are in the order
  /// of their ids.
  public Slice<List<Holding>> of(CommunityId community, Holder holder, Page page) {
    var after = new UnitId(page.afterId().orElse(FIRST));
    Map<UnitId, List<Holding>> units = new LinkedHashMap<>();
    for (Holding holding : store.of(community, holder, after, page.size() + 1)) {
      units.computeIfAbsent(unit(holding), _ -> new ArrayList<>()).add(holding);
    }
    List<List<Holding>> rows = units.values().stream().map(List::copyOf).toList();
    return page.slice(rows, row -> unit(row.getFirst()).value());
  }

  private static UnitId unit(Holding holding) {
    return holding.key().unit().id();
  }
}

package org.commonweal.ledger;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.springframework.stereotype.Component;

/// Finds accounts by what they are for and opens those that are missing.
@Component
class Accounts {

  private final AccountStore store;
  private final InstantSource clock;
  private final Ids ids;

  Accounts(AccountStore store, InstantSource clock, Ids ids) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  Map<AccountKey, AccountId> open(CommunityId community, Collection<AccountKey> keys) {
    List<AccountKey> wanted = keys.stream().distinct().toList();
    Map<AccountKey, AccountId> found = find(community, wanted);
    if (found.keySet().containsAll(wanted)) {
      return found;
    }
    openMissing(community, wanted.stream().filter(key -> !found.containsKey(key)).toList());
    return all(wanted, find(community, wanted));
  }

  private void openMissing(CommunityId community, List<AccountKey> missing) {
    store.found(community);
    store.open(
        community,
        missing.stream().map(key -> new NewAccount(ids.next(), key)).toList(),
        clock.instant());
  }

  private Map<AccountKey, AccountId> find(CommunityId community, List<AccountKey> keys) {
    Map<AccountKey, AccountId> found = new LinkedHashMap<>();
    store.find(community, keys).forEach(row -> found.put(row.getValue(), row.getKey()));
    return found;
  }

  /// A key is missing still if its unit has other decimals than the account that exists.
  private static Map<AccountKey, AccountId> all(
      List<AccountKey> wanted, Map<AccountKey, AccountId> found) {
    if (!found.keySet().containsAll(wanted)) {
      throw new IllegalArgumentException(
          "keys: " + wanted + " (expected: the decimals of " + found.keySet() + ")");
    }
    return found;
  }
}

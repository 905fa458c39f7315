package org.commonweal.activity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes down what happened, in the transaction that did it: collects what is told and writes all
/// of it by one statement just before the commit. So it is there exactly if what it tells of is,
/// and the lock that hands out numbers is held for the commit alone.
@Component
class Chronicle {

  private final ChronicleStore store;
  private final Ids ids;
  private final InstantSource clock;

  Chronicle(ChronicleStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  void tell(CommunityId community, List<Entry> entries) {
    if (!entries.isEmpty()) {
      leaf().of(community).addAll(entries);
    }
  }

  void tell(CommunityId community, Entry entry) {
    tell(community, List.of(entry));
  }

  /// What this transaction tells; there is one, or telling is a bug.
  Leaf leaf() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Leaf leaf) {
      return leaf;
    }
    Leaf leaf = new Leaf();
    TransactionSynchronizationManager.registerSynchronization(leaf);
    TransactionSynchronizationManager.bindResource(this, leaf);
    return leaf;
  }

  /// What one transaction tells, by community.
  final class Leaf implements TransactionSynchronization {

    private final Map<CommunityId, List<Entry>> told = new HashMap<>();

    List<Entry> of(CommunityId community) {
      return told.computeIfAbsent(community, _ -> new ArrayList<>());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      told.forEach((community, entries) ->
          store.write(
              community, entries, entries.stream().map(_ -> ids.next()).toList(), clock.instant()));
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Chronicle.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Chronicle.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Chronicle.this);
    }
  }
}
